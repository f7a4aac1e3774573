/** Looks of the page: light and dark as the reader's system has it, narrow screens, paper. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2933;--soft:#52606d;--grid:#d5dae0;--bar:#2563a8;--gap:#e4e7eb;--shade:#f5f7f9}
@media (prefers-color-scheme:dark){:root{--paper:#15191e;--ink:#e4e7eb;--soft:#a9b4bf;--grid:#3e4750;--bar:#6ea8e8;--gap:#2b323a;--shade:#1c2127}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans","Noto Sans SC",sans-serif}
header,main,footer{max-width:80rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
a{color:var(--bar)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:.5rem 0;list-style:none}
.soft{color:var(--soft)}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:3}
:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem}
figure{margin:0;border:1px solid var(--grid);border-radius:.5rem;padding:.75rem}
svg{display:block;width:100%;max-width:40rem;height:auto}
.scroll{overflow-x:auto;max-height:80vh;overflow-y:auto;border:1px solid var(--grid);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
th,td{word-break:keep-all}
td.words{overflow-wrap:anywhere;min-width:9rem}
thead th{position:sticky;top:0;background:var(--shade);z-index:1}
td.number,th.number{text-align:right;white-space:nowrap}
td.time{white-space:nowrap}
tbody tr:hover{background:var(--shade)}
th button{all:unset;cursor:pointer;font:inherit;font-weight:bold}
th button:focus-visible{outline:3px solid var(--bar)}
th button::after{content:" \\2195";color:var(--soft)}
th[aria-sort=ascending] button::after{content:" \\2191";color:var(--bar)}
th[aria-sort=descending] button::after{content:" \\2193";color:var(--bar)}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:.5rem 0}
form[hidden]{display:none}
label{display:grid;gap:.15rem}
input,select,form button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.4rem .6rem;min-height:2.75rem;max-width:100%}
tr.gap td{background:var(--gap)}
tr.total td{font-weight:bold;background:var(--shade)}
@media (max-width:40rem){header,main,footer{padding:.75rem}th,td{padding:.35rem .45rem;font-size:.9rem}form,label,input,select,form button{width:100%}}
@page{size:landscape;margin:12mm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--grid:#bbb;--bar:#2563a8;--gap:#e4e7eb;--shade:#f5f7f9}
form,nav,.skip,[role=status]{display:none}.scroll{overflow:visible;max-height:none;border:0}table{font-size:8pt}h2,h3{break-after:avoid}.charts{grid-template-columns:1fr 1fr}header,main{max-width:none;padding:0}thead{display:table-header-group}thead th{position:static}tr,figure{break-inside:avoid}th button::after{content:none}td.words{min-width:0}th,td{padding:.25rem .4rem;word-break:normal}td.number,th.number{white-space:normal}}
`
