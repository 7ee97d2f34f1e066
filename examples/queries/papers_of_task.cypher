// How many papers on a task each month brought.
// $task: "quantization"
MATCH (:Task {name: $task})<-[:ADDRESSES]-(paper:Paper)
RETURN substring(toString(paper.first_featured), 0, 7) AS month, count(paper) AS papers
ORDER BY month;
