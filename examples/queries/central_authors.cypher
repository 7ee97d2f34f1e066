// The most central authors: PageRank over weighted co-authorships, with papers and co-authors.
MATCH (author:Author)
WHERE author.coauthors_pagerank IS NOT NULL
RETURN author.name AS name, author.coauthors_pagerank AS pagerank, author.papers AS papers,
       author.coauthors_degree AS coauthors
ORDER BY pagerank DESC, author.id
LIMIT 20;
