// The number of papers on a task, by month.
// $task: "quantization"
MATCH (:Task {name: $task})<-[:ADDRESSES]-(paper:Paper)
RETURN substring(toString(paper.first_featured), 0, 7) AS month, count(paper) AS papers
ORDER BY month;
