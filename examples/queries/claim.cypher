// The sentence behind a claim: which papers introduce a method, in which words, in which line of which file.
// $method: "LatticeQuant"
MATCH (paper:Paper)-[claim:INTRODUCES]->(:Method {name: $method})
RETURN paper.title AS title, claim.sentence AS sentences, claim.at AS places
ORDER BY paper.id;
