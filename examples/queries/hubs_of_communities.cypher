// The ten largest communities of co-authors, and the three most central people of each.
MATCH (author:Author)
WHERE author.coauthors_community IS NOT NULL
WITH author ORDER BY author.coauthors_pagerank DESC, author.id
WITH author.coauthors_community AS community, count(*) AS people, collect(author.name)[..3] AS hubs
RETURN community, people, hubs
ORDER BY people DESC, community
LIMIT 10;
