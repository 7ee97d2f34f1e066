// People with co-authors in both of two communities, and how many in each; those with many on both sides first.
// $first: 0
// $second: 1
MATCH (author:Author)-[:COAUTHORED_WITH]-(other:Author)
WHERE other.coauthors_community IN [$first, $second]
WITH author, sum(CASE other.coauthors_community WHEN $first THEN 1 ELSE 0 END) AS in_first,
     sum(CASE other.coauthors_community WHEN $second THEN 1 ELSE 0 END) AS in_second
WHERE in_first > 0 AND in_second > 0
RETURN author.name AS name, in_first, in_second
ORDER BY CASE WHEN in_first < in_second THEN in_first ELSE in_second END DESC, in_first + in_second DESC, author.id
LIMIT 20;
