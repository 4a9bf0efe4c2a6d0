"""What a user would take instead: the shortest program that does the job with another library."""
