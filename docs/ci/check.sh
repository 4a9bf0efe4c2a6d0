#!/bin/sh
# Checks a folder of TEI: sh check.sh [FOLDER [REPORT]]. The findings go to the terminal, the report is for a program.
folder=${1:-editions}
report=${2:-tei-report.json}

tei-encode validate "$folder" --format json -o "$report"
code=$?
case $code in
  0) echo "all well" ;;
  1) echo "there are errors; they are listed above and in $report" ;;
  *) echo "the check could not be made, or not of all files" ;;
esac
exit $code
