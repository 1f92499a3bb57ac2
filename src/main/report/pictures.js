// Draws a chart once, and gives it as SVG and, from that, as PNG: what the report's browser runs.
async function picture(figure, width, scale) {
  const size = {width: width, height: (figure.layout && figure.layout.height) || 450};
  const layout = Object.assign({}, figure.layout, size, {autosize: false});
  if (/^(transparent|rgba\(.*,\s*0\))?$/.test(layout.paper_bgcolor || '')) layout.paper_bgcolor = '#fff';
  const chart = document.body.appendChild(document.createElement('div'));
  try {
    await Plotly.newPlot(chart, figure.data, layout, Object.assign({}, figure.config, {staticPlot: true, responsive: false}));
    const address = await Plotly.toImage(chart, Object.assign({format: 'svg'}, size));
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: size.width * scale, height: size.height * scale});
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return {
      svg: decodeURIComponent(address.slice(address.indexOf(',') + 1)),
      png: canvas.toDataURL('image/png').split(',')[1],
      width: size.width,
      height: size.height
    };
  } finally {
    Plotly.purge(chart);
    chart.remove();
  }
}
