// Prints the triples of a JSON-LD file as jsonld.js reads them; a context that is not in the file is an error.
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';

const documentLoader = (url) => { throw new Error(`asked for ${url}`); };
const input = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.stdout.write(await jsonld.toRDF(input, {format: 'application/n-quads', documentLoader}));
