// People who write with someone's co-authors, but never wrote with that person; most co-authors in common first.
// $author: "Haneul Gwon"
MATCH (author:Author {name: $author})-[:COAUTHORED_WITH]-(friend:Author)-[:COAUTHORED_WITH]-(other:Author)
WHERE other <> author AND NOT (author)-[:COAUTHORED_WITH]-(other)
WITH other, count(DISTINCT friend) AS in_common
RETURN other.name AS name, in_common
ORDER BY in_common DESC, other.id
LIMIT 20;
