// Opens the example pages in Chromium, from a server of 127.0.0.1 that ends with the script, and prints what is drawn:
// open_pages.mjs PAGES-FOLDER DATA-FOLDER NODE-LINK.json GRAPHOLOGY.json
// Pictures go to DATA-FOLDER/d3.png and sigma.png. Anything asked of another server, a dialog or an error is told.
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';

const [pages, data, node_link, graphology] = process.argv.slice(2);
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};
const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

function place_of(url) {
  const name = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  if (name.startsWith('node_modules/')) return path.join(modules, name.slice('node_modules/'.length));
  return path.join(name.endsWith('.json') ? data : pages, path.basename(name));
}

async function serve(request, response) {
  try {
    const text = await readFile(place_of(request.url));
    response.writeHead(200, {'content-type': types[path.extname(place_of(request.url))] ?? 'text/plain'});
    response.end(text);
  } catch {
    response.writeHead(404).end();
  }
}

async function open_page(browser, origin, name, file) {
  const page = await browser.newPage({viewport: {width: 1400, height: 1000}});
  const troubles = [];
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) troubles.push(`asked for ${request.url()}`);
  });
  await page.goto(`${origin}/${name}.html?data=${encodeURIComponent(file)}`);
  await page.waitForFunction(() => ['drawn', 'failed'].includes(document.documentElement.dataset.state), null, {timeout: 180000});
  await page.waitForTimeout(1000);
  const found = await page.evaluate(() => ({
    ...document.documentElement.dataset, status: document.getElementById('status').textContent,
    circles: document.querySelectorAll('circle').length, lines: document.querySelectorAll('line').length,
    titles: [...document.querySelectorAll('circle > title')].map((title) => title.textContent),
    labels: document.querySelectorAll('.labels > text').length,
    markup: document.querySelectorAll('#picture b, #picture script').length,
  }));
  const covered = await page.evaluate(count_covered);
  const picture = await page.screenshot({path: path.join(data, `${name}.png`)});
  const points = name === 'sigma' ? await page.evaluate(find_points) : [];
  await page.close();
  return {...found, covered, troubles, ...await count_drawn(browser, picture, points)};
}

// Run in a page: pairs of labels that cover each other.
function count_covered() {
  const boxes = [...document.querySelectorAll('.labels > text')].map((label) => label.getBoundingClientRect());
  const cover = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.reduce((count, box, i) => count + boxes.slice(0, i).filter((other) => cover(box, other)).length, 0);
}

// Run in the sigma page: where its nodes and the middles of its edges are in the window.
function find_points() {
  const graph = renderer.getGraph(), box = document.getElementById('picture').getBoundingClientRect();
  const place = (node) => {
    const {x, y} = renderer.graphToViewport(graph.getNodeAttributes(node));
    return [Math.round(x + box.left), Math.round(y + box.top)];
  };
  const nodes = graph.mapNodes((node, {color}) => ({at: place(node), color}));
  const edges = graph.mapEdges((edge, attributes, source, target) => {
    const [a, b] = [place(source), place(target)];
    return {at: [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)]};
  });
  return [...nodes, ...edges];
}

// How many of the points have the colour they should have in the picture, and how many without one are not white.
async function count_drawn(browser, picture, points) {
  const page = await browser.newPage();
  const counts = await page.evaluate(async ([bytes, all]) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const pixel = ([x, y]) => [...canvas.getImageData(x, y, 1, 1).data].slice(0, 3);
    const wanted = (color) => [1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16));
    const is_like = (a, b) => a.every((part, index) => Math.abs(part - b[index]) < 8);
    const drawn = {drawn_nodes: 0, drawn_edges: 0};
    for (const {at, color} of all) {
      if (color) drawn.drawn_nodes += is_like(pixel(at), wanted(color));
      else drawn.drawn_edges += !is_like(pixel(at), [255, 255, 255]);
    }
    return drawn;
  }, [picture.toString('base64'), points]);
  await page.close();
  return counts;
}

const server = createServer(serve);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: flags});
try {
  const origin = `http://127.0.0.1:${server.address().port}`;
  const version = (name) => JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;
  console.log(JSON.stringify({
    versions: {chromium: browser.version(), d3: version('d3'), sigma: version('sigma')},
    d3: await open_page(browser, origin, 'd3', node_link), sigma: await open_page(browser, origin, 'sigma', graphology),
  }));
} finally {
  await browser.close();
  server.close();
}
