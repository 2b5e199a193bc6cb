namespace TrainSmart.Reporting;

/// <summary>How the page looks, in light and in dark, and the few lines of script that sort the table.</summary>
internal static class PageStyle
{
    public const string Sheet = """
        :root{--page:#fff;--card:#f7f9fb;--line:#dbe2ea;--text:#16202b;--muted:#5b6875;--blue:#2f6fde;--orange:#d2571b;--green:#178a46;--red:#c8323b;--amber:#a86a00;--cell:#eef1f5}
        @media(prefers-color-scheme:dark){:root{--page:#12171d;--card:#1a2129;--line:#2e3945;--text:#e6ebf0;--muted:#98a5b3;--blue:#6ea2ff;--orange:#ff8f57;--green:#4cc57c;--red:#ff6b72;--amber:#e8b04a;--cell:#232c36}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
        main{max-width:1240px;margin:0 auto;padding:28px 20px 60px}
        h1{font-size:26px;margin:0 0 4px}h2{font-size:18px;margin:34px 0 12px}
        .lead{margin:0;font-size:16px}.facts{margin:6px 0 18px;color:var(--muted);font-size:13px}
        .badge{font-size:12px;font-weight:600;vertical-align:middle;padding:3px 9px;border-radius:999px;border:1px solid currentColor}
        .badge.good{color:var(--green)}.badge.hint{color:var(--amber)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(175px,1fr));gap:12px;margin-bottom:16px}
        .tile,.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 14px;margin:0}
        .card{overflow-x:auto}h1,.lead,.facts,.tile,.finding,figcaption,dd{overflow-wrap:anywhere}
        .tile .label{color:var(--muted);font-size:12px}.tile .value{font-size:24px;font-weight:650;font-variant-numeric:tabular-nums}.tile .detail{color:var(--muted);font-size:12px}
        .finding{margin:0 0 8px;padding:9px 14px;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--muted);border-radius:6px}
        .finding.warning{border-left-color:var(--red)}.finding.hint{border-left-color:var(--amber)}.finding.good{border-left-color:var(--green)}.finding em{color:var(--muted)}
        .cards{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:12px}.cards+.cards{margin-top:12px}
        .full{grid-column:span 12}.wide{grid-column:span 7}.narrow{grid-column:span 5}.half{grid-column:span 6}.third{grid-column:span 4}
        @media(max-width:900px){.wide,.narrow,.half,.third{grid-column:span 12}}
        figcaption{font-weight:600;font-size:14px;margin-bottom:6px}
        svg{display:block;width:100%;height:auto}
        svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,Arial,"DejaVu Sans",sans-serif;fill:var(--muted)}
        svg .axis{font-size:12px;fill:var(--text)}svg .strong{font-weight:600}
        svg .halo{paint-order:stroke;stroke:var(--card);stroke-width:3px}
        .grid{stroke:var(--line);stroke-width:1}.spine{stroke:var(--text);stroke-width:1.2}
        .line{fill:none;stroke-width:2}.line.best{stroke:var(--green)}.line.training{stroke:var(--blue)}.line.validation{stroke:var(--orange)}.line.diagonal{stroke:var(--muted);stroke-dasharray:4 4;stroke-width:1.2}
        .swatch.best{fill:var(--green)}.swatch.training{fill:var(--blue)}.swatch.validation{fill:var(--orange)}
        .dot{fill:var(--blue);fill-opacity:.75}.dot.pruned{fill:none;stroke:var(--muted);stroke-width:1.2;fill-opacity:1}
        .ringed{stroke:var(--card);stroke-width:.8}.dot.front{fill:var(--green);fill-opacity:1}.dot.hollow{fill:none;stroke:#fff;stroke-opacity:.8;fill-opacity:1}.swatch.front{fill:var(--green)}
        .bar{fill:var(--blue);fill-opacity:.75}.whisker{stroke:var(--text);stroke-width:1.4}.mark{stroke:var(--muted);stroke-dasharray:3 3}
        .strand{fill:none;stroke-width:1.2;stroke-opacity:.55}.best-strand{stroke-width:3.2;stroke-opacity:1}
        .strand:hover{stroke-width:4;stroke-opacity:1}
        .cell{fill:var(--cell)}.cell.right{fill:color-mix(in srgb,var(--green) calc(var(--share)*80% + 12%),var(--cell))}.cell.wrong{fill:color-mix(in srgb,var(--red) calc(var(--share)*80% + 14%),var(--cell))}
        svg .count{fill:var(--text);font-size:12px}svg .strong-count{font-weight:700}
        table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
        th,td{padding:5px 10px;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
        th:first-child,td:first-child,th:last-child,td:last-child{text-align:left}td:last-child{white-space:normal;color:var(--muted)}
        .plain th:last-child:not(:first-child),.plain td:last-child{text-align:right}.plain td:last-child{color:inherit}.plain th{font-weight:500;color:var(--muted)}
        .scroll{overflow:auto;max-height:560px;padding:0}.scroll thead th{position:sticky;top:0;background:var(--card);cursor:pointer}
        .best-row{font-weight:650;background:color-mix(in srgb,var(--green) 14%,transparent)}.failed{color:var(--red)}.pruned td,.paused td{color:var(--muted)}
        pre{margin:0 0 10px;padding:10px 12px;background:var(--cell);border-radius:6px;overflow:auto;font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0;font-size:13px}dt{color:var(--muted)}dd{margin:0}
        @media print{.scroll{max-height:none}.card{overflow:visible}.card,.tile{break-inside:avoid}}
        """;

    public const string SortScript = """
        for(const head of document.querySelectorAll('.sortable th'))head.onclick=()=>{const body=head.closest('table').tBodies[0],at=head.cellIndex,down=head.dataset.down=head.dataset.down==='1'?'0':'1';
        const key=row=>{const text=row.cells[at].textContent.replace(/[()]/g,''),number=parseFloat(text);return isNaN(number)?text:number};
        const before=(a,b)=>typeof a===typeof b?(a<b?-1:a>b?1:0):typeof a==='number'?-1:1;
        [...body.rows].sort((a,b)=>before(key(a),key(b))*(down==='1'?1:-1)).forEach(row=>body.append(row))};
        """;
}
