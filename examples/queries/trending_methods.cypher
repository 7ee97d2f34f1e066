// Methods that more papers name in the last 90 days than in the 90 days before that.
MATCH (paper:Paper)
WITH max(paper.first_featured) AS today
MATCH (paper:Paper)-[:INTRODUCES|BUILDS_ON|USES|COMPARES_WITH|MENTIONS]->(thing:Method)
WHERE paper.first_featured > today - duration({days: 180})
WITH thing,
     sum(CASE WHEN paper.first_featured > today - duration({days: 90}) THEN 1 ELSE 0 END) AS now,
     sum(CASE WHEN paper.first_featured > today - duration({days: 90}) THEN 0 ELSE 1 END) AS before
WHERE now > before
RETURN thing.name AS method, now, before
ORDER BY now - before DESC, thing.id
LIMIT 20;
