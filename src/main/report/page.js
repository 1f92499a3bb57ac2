// Draws each chart in the place before its JSON, for the width that it has; a printed chart takes the paper's width.
const PAPER = 650;
const fileName = (chart, ending) => `${(document.querySelector('meta[name="interpoles-page"]') || {content: 'chart'}).content}-${chart}.${ending}`;

// A page has buttons of its own for a picture, beside the chart: plotly's would be one inside an image.
function drawn(chart, width) {
  const shown = narrowed(chart.figure, width);
  const config = Object.assign({}, chart.figure.config, {responsive: false, displayModeBar: false});
  const layout = Object.assign({}, shown.layout, {autosize: false, width: width, height: shown.layout.height || 450});
  chart.place.style.height = `${layout.height}px`;
  return Plotly.react(chart.place, shown.data, layout, config);
}

const charts = Array.from(document.querySelectorAll('script.plotly'), (json, at) => {
  const figure = JSON.parse(json.textContent);
  const place = json.previousElementSibling;
  if (isRigid(figure)) {
    place.style.minWidth = '36rem';
    Object.assign(place.parentElement, {role: 'group', ariaLabel: place.getAttribute('aria-label')});
    place.parentElement.addEventListener('scroll', () => told(place.parentElement));
  }
  const chart = {figure, place, number: at + 1, width: 0};
  const around = place.closest('figure');
  for (const format of ['png', 'svg']) {
    around.querySelector(`button.${format}`).addEventListener('click', () => saved(chart, format));
  }
  return chart;
});

// A sign at the edge of what is wider than its place, until its end is seen.
function told(scroll) {
  scroll.classList.toggle('more', scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft > 4);
}

async function saved(chart, format) {
  const size = {width: 760, height: chart.figure.layout.height || 450};
  const layout = Object.assign({}, chart.figure.layout, size, {autosize: false, paper_bgcolor: '#fff'});
  const image = await Plotly.toImage({data: chart.figure.data, layout}, Object.assign({format, scale: format === 'png' ? 2 : 1}, size));
  Object.assign(document.createElement('a'), {href: image, download: fileName(chart.number, format)}).click();
}

function fitted() {
  for (const chart of charts) {
    const width = chart.place.clientWidth;
    if (width && width !== chart.width) drawn(chart, chart.width = width);
    told(chart.place.parentElement);
  }
}

fitted();
let waiting;
window.addEventListener('resize', () => { clearTimeout(waiting); waiting = setTimeout(fitted, 150); });
window.addEventListener('beforeprint', () => charts.forEach(chart => drawn(chart, chart.width = PAPER)));
window.addEventListener('afterprint', fitted);
