// A chart for a narrow place: its title, notes and categories broken, its panels one under the other, its legend in rows,
// the names in its tiles smaller.
// The same figure comes back where the place is wide, or where the form cannot be made narrower.
function narrowed(figure, width) {
  if (width >= NARROW || isRigid(figure)) return figure;
  const copy = JSON.parse(JSON.stringify(figure));
  const layout = copy.layout;
  const margin = layout.margin = Object.assign({l: 60, r: 20, t: 56, b: 60}, layout.margin);
  const height = layout.height || 450;
  const drawn = height - margin.t - margin.b;
  const foot = (layout.annotations || []).filter(isFoot).sort((one, other) => (other.yshift || 0) - (one.yshift || 0));
  margin.r = Math.min(margin.r, Math.max(Math.round(width * 0.29), Math.min(roomForNames(layout), Math.round(width * 0.4))));
  margin.l = Math.min(margin.l, Math.max(widest(layout, copy, width), 16));
  const area = unequalRows(copy) || Math.max(drawn, roomForRows(layout));
  const direct = legended(layout);
  tiled(copy);
  labelled(copy, width - margin.l - margin.r);
  started(layout);
  const stacked = restacked(layout, area, width - margin.l - margin.r, foot);
  const heads = ((layout.legend || {}).y || 1) - 1;
  const turned = slanted(layout, width - margin.l - margin.r);
  const titled = brokenAxisTitles(layout, width - margin.l - margin.r);
  const below = turned.below + titled.below;
  margin.t += turned.above + titled.above;
  if (heads > 0) layout.legend = Object.assign({}, layout.legend, {y: 1 + (heads * drawn + turned.above + titled.above) / area});
  const before = figure.layout.margin || {};
  const above = headed(layout, copy.data, width, width - margin.l - margin.r, direct ? Infinity : 760 - (before.l || 60) - (before.r || 20));
  let shift = foot.length ? -(foot[0].yshift || 0) + below : margin.b + below;
  for (const note of foot) {
    // Labels on the left may move the plot, and the note with it, some pixels to the right.
    note.text = broken(note.text, (width - 48) / 5.7);
    note.align = 'left';
    note.xshift = 10 - margin.l;
    note.yshift = -shift;
    shift += 15 * lines(note.text) + 5;
  }
  margin.b = foot.length ? shift + 6 : shift;
  margin.t += above;
  layout.height = Math.round(stacked + margin.t + margin.b);
  layout.width = width;
  return copy;
}

const NARROW = 560;

// A form that cannot be made narrower: links from left to right.
function isRigid(figure) {
  return figure.data.some(trace => trace.type === 'sankey');
}

// Bars without axes are tiles, which hold their names.
function tiled(figure) {
  const {xaxis, yaxis} = figure.layout;
  if (!xaxis || !yaxis || xaxis.visible !== false || yaxis.visible !== false) return;
  for (const trace of figure.data.filter(trace => trace.type === 'bar' && trace.base)) {
    trace.text = trace.text.map(text => text.replace(/([^>]{4,}?)([- ])(?=[^<>]{3,}$)/, (_, start, joint) => `${start}${joint}<br>`)
      .replace(/[^<>&;\s]{9,}$/, halved));
    trace.insidetextfont = Object.assign({}, trace.insidetextfont, {size: 8.5});
  }
}

function halved(word) {
  const half = word.length >> 1;
  return `${word.slice(0, half)}${word[half - 1] === '-' ? '' : '-'}<br>${word.slice(half)}`;
}

// Values beside points keep their room to the left and right.
function labelled(figure, width) {
  const range = (figure.layout.xaxis || {}).range;
  if (!range || figure.layout.xaxis.type === 'category' || !figure.data.some(trace => trace.mode === 'markers+text')) return;
  const free = 46 / Math.max(100, width - 92) * (range[1] - range[0]) * 0.85;
  figure.layout.xaxis.range = [range[0] - free, range[1] + free];
}

// A heading that stands above a plot begins where the title does.
function started(layout) {
  for (const note of layout.annotations || []) {
    if (note.xref !== 'paper' || note.x !== 0 || note.yanchor !== 'bottom') continue;
    note.xshift = 10 - layout.margin.l;
    note.font = Object.assign({}, note.font, {size: 11});
  }
}

function isFoot(note) {
  return note.xref === 'paper' && note.yref === 'paper' && note.y === 0 && note.yanchor === 'top';
}

// What the names to the right of the last values take.
function roomForNames(layout) {
  const names = (layout.annotations || []).filter(note => note.xref !== 'paper' && note.xanchor === 'left' && note.name !== 'direct');
  return Math.max(0, ...names.map(note => String(note.text).replace(/<[^>]*>/g, '').length * 6.6 + 14));
}

// Names beside the values give way to a legend, for which a row of room is made above; whether there were such names.
function legended(layout) {
  const notes = layout.annotations || [];
  if (!notes.some(note => note.name === 'direct')) return false;
  layout.annotations = notes.filter(note => note.name !== 'direct');
  layout.showlegend = true;
  layout.margin.r = 20;
  layout.margin.t += 26;
  return true;
}

function lines(text) {
  return String(text).split('<br>').length;
}

// Broken between words into lines of so many characters; tags count for nothing and are not broken.
function broken(text, most) {
  const words = String(text || '').replace(/-<br>/g, '-').replace(/<br>/g, ' ').split(/ (?![^<]*>)/);
  const length = word => word.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '_').length;
  const rows = [[]];
  let used = 0;
  for (const word of words) {
    if (used && used + 1 + length(word) > most) { rows.push([]); used = 0; }
    rows[rows.length - 1].push(word);
    used += length(word) + (used ? 1 : 0);
  }
  return rows.map(row => row.join(' ')).join('<br>');
}

function axes(layout, letter) {
  return Object.keys(layout).filter(key => new RegExp(`^${letter}axis\\d*$`).test(key));
}

// How high the plot must be so that the labels on its left do not run into each other; 0 where it has several panels.
function roomForRows(layout) {
  const axis = layout.yaxis || {};
  if (axes(layout, 'y').length > 1 || axis.type !== 'category' || !axis.ticktext || axis.visible === false) return 0;
  return axis.ticktext.length * (13.5 * Math.max(1, ...axis.ticktext.map(lines)) + 5);
}

// A few columns of signs beside their labels: whether labels on the left are all that takes room.
function isMatrix(layout) {
  const {xaxis, yaxis} = layout;
  return !!xaxis && xaxis.type === 'category' && xaxis.side === 'top' && !!yaxis && yaxis.type === 'category' && !!yaxis.ticktext;
}

// Each row of a matrix as high as its own label; how high all are, 0 of any other form.
function unequalRows(figure) {
  const {layout, data} = figure;
  if (!isMatrix(layout) || data.some(trace => trace.type !== 'scatter')) return 0;
  const middles = new Map();
  let top = 0;
  layout.yaxis.tickvals.forEach((key, row) => {
    const high = Math.max(30, 13.5 * lines(layout.yaxis.ticktext[row]) + 11);
    middles.set(key, top + high / 2);
    top += high;
  });
  for (const trace of data) trace.y = trace.y.map(key => middles.get(key));
  layout.yaxis = Object.assign({}, layout.yaxis, {type: 'linear', tickvals: [...middles.values()], range: [0, top], zeroline: false});
  return top;
}

// The part of the width that labels on the left may take: more where a few columns of signs are all that is beside them.
function partForLabels(layout, width) {
  const across = layout.xaxis || {};
  if (!isMatrix(layout)) return 0.34;
  return Math.max(0.34, Math.min(0.55, 1 - (34 * across.ticktext.length + 40) / width));
}

// Labels of categories on the left, broken anew, a size on its own line; what the widest of them takes.
function widest(layout, figure, width) {
  let most = 0;
  const room = width * partForLabels(layout, width) / 6;
  for (const name of axes(layout, 'y')) {
    const axis = layout[name];
    if (axis.visible === false) continue;
    if (axis.type === 'category' && axis.ticktext) {
      axis.ticktext = axis.ticktext.map(text => String(text).split(/<br>(?=n\s=\s)/).map(part => broken(part, room)).join('<br>'));
      axis.tickfont = Object.assign({}, axis.tickfont, {size: 11});
    }
    if (axis.showticklabels === false) continue;
    for (const text of axis.ticktext || []) {
      for (const line of String(text).split('<br>')) most = Math.max(most, line.length * 6 + 18);
    }
    if (axis.title && axis.title.text) most = Math.max(most, 54);
  }
  return most || layout.margin.l;
}

// Titles of axes broken; how many pixels more those below and above the chart take.
function brokenAxisTitles(layout, width) {
  const more = {below: 0, above: 0};
  for (const name of axes(layout, 'x')) {
    const title = layout[name].title;
    if (!title || !title.text) continue;
    const before = lines(title.text);
    title.text = broken(title.text, width / 6);
    const side = sideOf(layout[name]);
    more[side] = Math.max(more[side], 15 * (lines(title.text) - before));
  }
  return more;
}

function sideOf(axis) {
  return axis.side === 'top' ? 'above' : 'below';
}

// Categories that would run into each other stand upright; how many pixels more they take below and above the chart.
function slanted(layout, width) {
  const more = {below: 0, above: 0};
  for (const name of axes(layout, 'x')) {
    const axis = layout[name];
    if (axis.type !== 'category' || !axis.ticktext || axis.visible === false || axis.tickangle === -90) continue;
    const share = axis.domain ? axis.domain[1] - axis.domain[0] : 1;
    const room = width * share / Math.max(1, axis.ticktext.length);
    const longest = Math.max(0, ...axis.ticktext.flatMap(text => String(text).split('<br>').map(line => line.length)));
    if (longest * 7.2 + 2 <= room) continue;
    axis.ticktext = axis.ticktext.map(text => String(text).replace(/<br>/g, ' '));
    const whole = Math.max(...axis.ticktext.map(text => text.length));
    axis.tickangle = -90;
    const side = sideOf(axis);
    more[side] = Math.max(more[side], Math.min(160, whole * 6.2) - 12);
  }
  return more;
}

// The title and the legend above the chart; how many pixels more they take.
function headed(layout, data, width, inner, wide) {
  let more = 0;
  if (layout.title && layout.title.text) {
    const before = lines(layout.title.text);
    layout.title.text = broken(layout.title.text, (width - 20) / 8.9);
    layout.title.font = Object.assign({}, layout.title.font, {size: 15});
    const after = lines(layout.title.text);
    more += 19 * (after - before);
    // Plotly hangs a title of one line by its top, one of several by its first baseline.
    if (before === 1 && after > 1) layout.title.pad = Object.assign({}, layout.title.pad, {t: 26});
    const seen = layout.title.subtitle;
    if (seen && seen.text) {
      const were = lines(seen.text);
      seen.text = broken(seen.text, (width - 20) / 6.6);
      seen.font = Object.assign({}, seen.font, {size: 12});
      more += 16 * lines(seen.text) - 17 * were;
    }
  }
  const shown = layout.showlegend === false ? [] : data.filter(trace => trace.showlegend !== false && trace.name && trace.type !== 'histogram');
  if (layout.showlegend && shown.length > 1) {
    const reserved = inRows(shown.map(trace => trace.name.length * 6.6 + 46), wide);
    for (const trace of shown) trace.name = broken(trace.name, (width - 80) / 6.2);
    const names = shown.map(trace => trace.name.split('<br>').map(line => line.replace(/<[^>]*>/g, '').length));
    const entry = Math.max(...names.flat()) * 6.6 + 46;
    const high = 19 + 14 * (Math.max(...names.map(name => name.length)) - 1);
    const rows = Math.ceil(shown.length / Math.max(1, Math.floor(inner / entry)));
    layout.legend = Object.assign({}, layout.legend, {x: (10 - layout.margin.l) / inner, font: {size: 11}});
    more += high * rows - 15 - 19 * (reserved - 1);
  }
  return more;
}

// In how many rows plotly sets entries of these widths: in one, or in columns as wide as the widest.
function inRows(widths, room) {
  const all = widths.reduce((sum, one) => sum + one, 0);
  return all <= room ? 1 : Math.ceil(widths.length / Math.max(1, Math.floor(room / Math.max(...widths))));
}

// Panels side by side put one under the other, each as high as it was; the height of all.
function restacked(layout, area, width, foot) {
  const panels = axes(layout, 'x').map(name => {
    const x = layout[name];
    const y = layout[(x.anchor || 'y').replace(/^y/, 'yaxis')] || layout.yaxis;
    return {x, y, across: x.domain || [0, 1], up: (y && y.domain) || [0, 1]};
  });
  const starts = panels.map(panel => panel.across[0]);
  const columns = new Set(starts.map(start => start.toFixed(4))).size;
  if (columns < 2) return area;
  const bottoms = [...new Set(panels.map(panel => panel.up[0]))].sort((one, other) => other - one);
  const bounds = bottoms.map(bottom => bottom === Math.min(...bottoms) ? 0 : bottom);
  const rowOf = y => Math.max(0, bounds.findIndex(bound => y >= bound - 1e-6));
  const columnOf = x => Math.min(columns - 1, Math.floor(x * columns + 1e-6));
  const left = [...new Set(starts)].sort((one, other) => one - other);
  const ends = left.map(start => Math.max(...panels.filter(panel => panel.across[0] === start).map(panel => panel.across[1])));
  const equal = left.every((start, column) => columnOf((start + ends[column]) / 2) === column);
  if (!equal) return area;
  const wide = 0.8 * 720 / columns;
  const kept = Math.max(1, Math.min(columns, Math.floor(width / wide)));
  const cells = new Map();
  for (const panel of panels) {
    const row = rowOf((panel.up[0] + panel.up[1]) / 2);
    const column = columnOf((panel.across[0] + panel.across[1]) / 2);
    cells.set(`${row},${column}`, {row, column});
  }
  const ordered = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const highs = bounds.map((bound, row) => ((row ? bounds[row - 1] : 1) - bound) * area);
  let down = 0;
  for (let at = 0; at < ordered.length; at += kept) {
    const together = ordered.slice(at, at + kept);
    const pad = at && together.some(cell => cell.row === 0) ? 34 : 0;
    together.forEach((cell, place) => Object.assign(cell, {top: down + pad, place}));
    down += pad + Math.max(...together.map(cell => highs[cell.row]));
  }
  const moved = (x, y) => {
    const cell = cells.get(`${rowOf(y)},${columnOf(x)}`);
    if (!cell) return [x, y];
    const edge = cell.column / columns;
    const from = cell.row ? bounds[cell.row - 1] : 1;
    return [(cell.place + Math.min(1, (x - edge) * columns)) / kept, 1 - (cell.top + (from - y) * area) / down];
  };
  const spread = panel => {
    const column = columnOf((panel.across[0] + panel.across[1]) / 2);
    const cell = cells.get(`${rowOf((panel.up[0] + panel.up[1]) / 2)},${column}`);
    const inset = (panel.across[0] - column / columns) * columns;
    const start = inset > 0 && inset < 0.2 ? inset : 0;
    const end = Math.min(1, Math.max(start + 0.2, (panel.across[1] - column / columns) * columns));
    return [(cell.place + start) / kept, (cell.place + (kept === 1 ? 1 : end)) / kept];
  };
  const notes = (layout.annotations || []).filter(note => note.xref === 'paper' && note.yref === 'paper' && !foot.includes(note));
  for (const note of notes) {
    // A note above its panel stands at the panel's upper edge.
    const y = note.yanchor === 'top' && note.y < 1 ? note.y - 1e-5 : note.y;
    [note.x, note.y] = moved(note.x, Math.min(1, y));
    if (kept === 1) note.text = rewrapped(note.text, width / 6);
  }
  for (const panel of panels) {
    const middle = (panel.across[0] + panel.across[1]) / 2;
    const row = rowOf((panel.up[0] + panel.up[1]) / 2);
    const inside = y => moved(middle, Math.max(y, bounds[row]))[1];
    panel.new = [spread(panel), [inside(panel.up[0]), inside(Math.min(panel.up[1], (row ? bounds[row - 1] : 1)))]];
  }
  for (const panel of panels) {
    panel.x.domain = panel.new[0];
    if (kept === 1 && panel.y && panel.y.ticktext) panel.y.showticklabels = true;
    if (panel.y) panel.y.domain = panel.new[1].map(y => Math.min(1, Math.max(0, y)));
  }
  return down;
}

// A panel's heading that was broken for a narrower panel, its last line, the verdict, kept apart.
function rewrapped(text, most) {
  const parts = String(text).split('<br>');
  const last = parts.length > 1 && /<b>/.test(parts[parts.length - 1]) ? parts.pop() : null;
  const head = broken(parts.join('<br>'), most);
  return last ? `${head}<br>${last}` : head;
}
