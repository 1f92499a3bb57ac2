// What each of plotly's charts on the page shows: its title, its marks counted in the picture, and the texts that its edge cuts.
() => JSON.stringify([...document.querySelectorAll('.js-plotly-plot')].filter(chart => chart.querySelector('.main-svg')).map(chart => {
    const all = what => [...chart.querySelectorAll(what)];
    const box = element => element.getBoundingClientRect();
    const edge = box(chart.querySelector('.main-svg'));
    const outside = text => {
        const place = box(text);
        return place.width > 0 && (place.left < edge.left - 1 || place.right > edge.right + 1
            || place.top < edge.top - 1 || place.bottom > edge.bottom + 1);
    };
    return {
        height: Math.round(edge.height),
        title: all('.gtitle').map(title => title.textContent).join(''),
        bars: all('.trace.bars').filter(trace => trace.__data__[0].trace.type === 'bar')
            .flatMap(trace => [...trace.querySelectorAll('.point path')])
            .filter(bar => typeof bar.parentNode.__data__.s === 'number').length,
        counted: all('.trace.bars').filter(trace => trace.__data__[0].trace.type === 'histogram')
            .flatMap(trace => trace.__data__).filter(bar => bar.s > 0).reduce((count, bar) => count + bar.s, 0),
        markers: all('.scatterlayer .points path.point').length,
        lines: all('.scatterlayer path.js-line').length,
        cells: chart.calcdata.filter(trace => trace[0].trace.type === 'heatmap' && trace[0].z)
            .reduce((count, trace) => count + trace[0].z.flat().filter(value => value !== undefined && value !== null).length, 0),
        images: all('.heatmaplayer image').length,
        links: all('.sankey-link').length,
        cut: all('svg text').filter(text => text.textContent && outside(text)).map(text => text.textContent),
    };
}))
