// Draws a chart once, and gives it as SVG and, from that, as PNG: what the report's browser runs.
async function picture(figure, width, scale) {
  const size = {width: width, height: (figure.layout && figure.layout.height) || 450};
  const address = await svg(figure, size);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: size.width * scale, height: size.height * scale});
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return {
    svg: text(address),
    png: await png(context.getImageData(0, 0, canvas.width, canvas.height)),
    width: size.width,
    height: size.height
  };
}

// A chart as it is in a narrow place, as SVG.
async function small(figure, width) {
  const shown = narrowed(figure, width);
  return text(await svg(shown, {width: width, height: (shown.layout && shown.layout.height) || 450}));
}

// Drawn once, out of sight, by plotly's own export.
async function svg(figure, size) {
  const layout = Object.assign({}, figure.layout, size, {autosize: false});
  if (/^(transparent|rgba\(.*,\s*0\))?$/.test(layout.paper_bgcolor || '')) layout.paper_bgcolor = '#fff';
  const config = Object.assign({}, figure.config, {staticPlot: true, responsive: false});
  return Plotly.toImage({data: figure.data, layout, config}, Object.assign({format: 'svg'}, size));
}

function text(address) {
  return decodeURIComponent(address.slice(address.indexOf(',') + 1));
}

// A PNG of 256 colours in base64, a third as large as the canvas' own: the most frequent colours stay exact, and the
// rest, shades at the edges of letters, become the nearest of them. Most pixels have the colour of the one before.
async function png(image) {
  const pixels = new Uint32Array(image.data.buffer);
  const counts = new Map();
  for (let at = 0, from = 0; at < pixels.length; from = at) {
    while (at < pixels.length && pixels[at] === pixels[from]) at++;
    counts.set(pixels[from], (counts.get(pixels[from]) || 0) + at - from);
  }
  const palette = Array.from(counts).sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 256).map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const known = palette.map(channels);
  for (const colour of counts.keys()) if (!places.has(colour)) places.set(colour, nearest(known, colour));
  const rows = new Uint8Array((image.width + 1) * image.height);
  let last = pixels[0];
  let place = places.get(last);
  for (let y = 0, at = 0; y < image.height; y++) {
    const start = y * (image.width + 1) + 1;
    for (let x = 0; x < image.width; x++, at++) {
      if (pixels[at] !== last) place = places.get(last = pixels[at]);
      rows[start + x] = place;
    }
  }
  const packed = await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  const size = new DataView(new ArrayBuffer(13));
  size.setUint32(0, image.width);
  size.setUint32(4, image.height);
  size.setUint32(8, 0x08030000);
  const file = [[137, 80, 78, 71, 13, 10, 26, 10], chunk('IHDR', new Uint8Array(size.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))), chunk('IDAT', new Uint8Array(packed)), chunk('IEND', [])];
  let binary = '';
  for (const part of file) for (const byte of part) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function channels(colour) {
  return [colour & 255, colour >> 8 & 255, colour >> 16 & 255];
}

function nearest(known, colour) {
  const [red, green, blue] = channels(colour);
  let found = 0;
  let least = Infinity;
  for (let at = 0; at < known.length; at++) {
    const distance = (known[at][0] - red) ** 2 + (known[at][1] - green) ** 2 + (known[at][2] - blue) ** 2;
    if (distance < least) [found, least] = [at, distance];
  }
  return found;
}

function chunk(name, data) {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  let crc = -1;
  for (const byte of bytes.subarray(4, 8 + data.length)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  view.setUint32(8 + data.length, ~crc);
  return bytes;
}
