"""What figures say in a reference: dates, volumes and pages, numbers that identify a publication."""
