// Draws each chart in the place before its JSON; a printed chart takes the paper's width.
const charts = Array.from(document.querySelectorAll('script.plotly'), json => {
  const figure = JSON.parse(json.textContent);
  const config = Object.assign({displaylogo: false}, figure.config, {responsive: true});
  const layout = Object.assign({}, figure.layout, {autosize: true});
  layout.modebar = Object.assign({bgcolor: 'rgba(0,0,0,0)', color: '#595959'}, layout.modebar);
  delete layout.width;
  const place = json.previousElementSibling;
  // A responsive chart takes its place's height, which would be none.
  if (layout.height) place.style.height = `${layout.height}px`;
  Plotly.newPlot(place, figure.data, layout, config);
  return place;
});
window.addEventListener('beforeprint', () => charts.forEach(chart => Plotly.relayout(chart, {width: 650, autosize: false})));
window.addEventListener('afterprint', () => charts.forEach(chart => Plotly.relayout(chart, {width: null, autosize: true})));
