// A shortest path of co-authors between two people. A co-authorship is stored once: no arrow.
// $from: "Sean O'Maddock"
// $to: "Liam O'Dannell"
MATCH (start:Author {name: $from}), (end:Author {name: $to})
MATCH path = shortestPath((start)-[:COAUTHORED_WITH*]-(end))
RETURN length(path) AS steps, [person IN nodes(path) | person.name] AS people;
