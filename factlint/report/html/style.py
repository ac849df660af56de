"""The report's style sheet: a serif for the article, the system's sans for the tool around it."""

from __future__ import annotations

from factlint.report.html.colours import COLOURS

_PAGE = """
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
h1,h2,h3,h4,h5,h6,p,ul{margin:0}
a{color:var(--link)}
small{font-size:.87em;color:var(--soft)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.skip:focus{left:.5rem}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.top{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 2rem;padding:1rem 1.5rem;
border-bottom:1px solid var(--line)}
.top h1{font-size:1.05rem;font-weight:400;color:var(--soft)}
.top h1 span{font-weight:700;color:var(--ink);letter-spacing:-.01em}
.totals{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem;padding:0;list-style:none}
.totals li{display:flex;align-items:center}
.page{display:grid;grid-template-columns:17.5rem minmax(0,1fr);max-width:88rem;margin:0 auto}
.page.bare{display:block}
main{padding:1.75rem 1.75rem 5rem 2.25rem}
.bare main{max-width:74rem;margin:0 auto}
"""

_RAIL = """
.rail{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;
padding:1.25rem 1rem 2rem 1.5rem;
font-size:.87rem;border-right:1px solid var(--line)}
.fold>summary{display:none}
.filters fieldset{border:0;margin:0;padding:0}
.filters legend{padding:0;font-weight:600}
.filters label{display:flex;align-items:center;gap:.1rem;padding:.18rem 0;overflow-wrap:anywhere}
.filters label small{margin-left:.4rem}
.filters label b{margin-right:.4rem}
.filters input{margin:0 .5rem 0 0;accent-color:var(--soft);width:1rem;height:1rem;flex:none}
.choice{margin-top:.35rem}
.choice fieldset{padding:.2rem 0 .4rem 1.1rem;max-height:14rem;overflow-y:auto}
summary{cursor:pointer}
.choice summary,.more summary{color:var(--soft)}
.live{min-height:1.4em;margin:.4rem 0 -.4rem;color:var(--soft)}
.list h2{display:flex;align-items:center;font-size:.87rem;margin:1.1rem 0 .2rem;color:var(--c)}
.list h3{overflow-wrap:anywhere;font-size:.8rem;font-weight:600;margin:.55rem 0 .1rem;color:var(--soft)}
.list h3 span{font-weight:400}
.list ul{padding:0;list-style:none}
.list a{display:block;padding:.28rem .5rem;margin:0 -.5rem;border-radius:4px;color:var(--ink);
text-decoration:none;
line-height:1.35;overflow-wrap:anywhere}
.list a:hover,.list a.on{background:var(--panel)}
.list a.on{box-shadow:inset 3px 0 var(--focus)}
.list .quote{display:block}
.list q{quotes:none;font-family:Charter,"Iowan Old Style",Georgia,"Noto Serif","DejaVu Serif",serif}
.keys{margin-top:1.4rem;color:var(--soft);font-size:.8rem}
kbd{font:inherit;border:1px solid var(--line);border-radius:3px;padding:0 .3em;background:var(--card)}
"""

_DRAFT = """
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
.index{max-width:48rem;margin-bottom:3rem}
.index h2,.failed h2,.empty h2{font-size:1.05rem;margin-bottom:.5rem}
.index th,.index td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);
vertical-align:top}
.index thead th{font-weight:400;color:var(--soft);font-size:.87rem}
.index tbody th{font-weight:400;overflow-wrap:anywhere}
.index .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.index .date{white-space:nowrap}
.failed{border:1px solid var(--s-error);border-left-width:6px;border-radius:4px;padding:1rem 1.25rem;
margin-bottom:2.5rem;
max-width:48rem;background:var(--card)}
.failed h2{color:var(--s-error)}
.failed ul{padding:0;list-style:none}.failed li{margin-top:.6rem;overflow-wrap:anywhere}
.empty{max-width:34rem;margin:4rem 0 3.5rem}
.empty h2{font:400 2rem/1.2 Charter,"Iowan Old Style",Georgia,"Noto Serif","DejaVu Serif",serif}
.empty p{color:var(--soft)}
.draft{margin-bottom:4rem}
.draft>header{border-top:3px solid var(--ink);padding-top:.5rem;margin-bottom:1.5rem}
.draft>header h2{font-size:1rem;overflow-wrap:anywhere}
.draft>header p{color:var(--soft);font-size:.87rem}
.draft details>.article{margin-top:1.25rem}
.article{position:relative;--measure:37rem}
.article>*{max-width:var(--measure)}
.article>:where(:not(.notes)),.excerpt{
font-family:Charter,"Iowan Old Style",Georgia,"Noto Serif","DejaVu Serif",serif;
font-size:1.16rem;line-height:1.62;overflow-wrap:anywhere}
.article>p,.article>ul,.article>blockquote,.article>.wide{margin:0 0 1.05rem}
.article h3{font-size:1.75rem;line-height:1.2;font-weight:600;margin:0 0 1.1rem}
.article h4,.article h5,.article h6{font-size:1.22rem;line-height:1.35;font-weight:600;
margin:1.8rem 0 .6rem}
.article .byline,.article .caption{font-size:1rem;color:var(--soft)}
.article blockquote{border-left:3px solid var(--line);padding-left:1.1rem;margin-left:0}
.article blockquote p+p{margin-top:.8rem}
.article>ul{padding-left:1.4rem}
.depth2{margin-left:1.2rem}.depth3{margin-left:2.4rem}.depth4{margin-left:3.6rem}
.article td{border:1px solid var(--line);padding:.3rem .6rem;font-size:1rem;vertical-align:top}
.m{color:inherit;background:var(--b);text-decoration:underline var(--c);text-underline-offset:.22em;
border-radius:2px;
scroll-margin:40vh 0}
.m.s-error{text-decoration-style:double;text-decoration-thickness:2px}
.m.s-warning{text-decoration-style:solid;text-decoration-thickness:2px}
.m.s-info{text-decoration-style:dashed;text-decoration-thickness:1.5px}
.m.s-hint{text-decoration-style:dotted;text-decoration-thickness:1.5px}
.m .m{text-underline-offset:.4em}
.m[data-n]::after{content:attr(data-n);font:600 .62em/1 system-ui,sans-serif;color:var(--c);
vertical-align:super;
margin-left:.15em;display:inline-block}
.m:empty::before{content:"‸";color:var(--c);font-weight:700}
.m.on{background:var(--c);color:var(--paper);text-decoration-color:transparent}
.m.on::after{color:var(--paper)}
.m.on .m:not(.on){background:none;color:inherit}
.remarks{color:var(--soft);font-size:.87rem;border-top:1px solid var(--line);padding-top:.8rem;
max-width:48rem}
"""

_CARDS = """
.notes{margin:-.2rem 0 1.3rem}
.card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--c);border-radius:4px;
padding:.7rem .9rem .6rem;margin:0 0 .7rem;font-size:.87rem;line-height:1.45;scroll-margin:30vh 0}
.card:target,.card.on{border-color:var(--c);box-shadow:0 0 0 1px var(--c)}
.kind{display:flex;align-items:center;color:var(--soft)}
.kind b{color:var(--c);margin-right:.5em}
.rule{overflow-wrap:anywhere}
.back{margin-left:auto;padding:0 .15em 0 .6em;font-weight:600;color:var(--c)}
.msg{font-size:.97rem;margin:.3rem 0 .45rem;overflow-wrap:anywhere}
.fixes{padding:0;margin:0 0 .45rem;list-style:none}
.fixes li{display:inline-block;border:1px solid var(--line);border-radius:4px;padding:.05rem .5rem;
margin:0 .35rem .3rem 0;
background:var(--panel);overflow-wrap:anywhere}
.more ul{padding-left:1.1rem;margin:.3rem 0}
.more p{margin:.3rem 0}.more li{margin-bottom:.25rem;overflow-wrap:anywhere}
.excerpt code{font-size:.85rem;overflow-wrap:anywhere}
.outside{max-width:37rem;margin-bottom:1.5rem}
.outside h3{font-size:.87rem;color:var(--soft);margin-bottom:.5rem}
.time{display:block;width:100%;max-width:24rem;height:auto;margin:.5rem 0 .4rem;overflow:visible}
.time text{font-size:10.5px;fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:3px;
stroke-linejoin:round}
.time .row{font-weight:600}
.time rect{fill:var(--bar)}.time .at rect{fill:var(--at)}
.time .at text{font-weight:600}
.bar path{fill:none;stroke:var(--bar);stroke-width:2}.bar.at path{stroke:var(--at)}
.axis path{stroke:var(--line);fill:none}.time .axis text{fill:var(--soft);font-size:9.5px}
path.now{stroke:var(--ink);stroke-dasharray:2 2.5;fill:none}
.time text.now{font-weight:600}
"""

_ROOM = """
@media screen and (min-width:75rem){
.js .article{padding-right:22rem;max-width:59.5rem;min-height:var(--tall,0)}
.js .article>.notes{position:absolute;right:0;width:20rem;margin:0}
}
@media (max-width:62rem){
.page{display:block}
.rail{position:static;max-height:none;border-right:0;border-bottom:1px solid var(--line);
padding:.8rem 1.25rem}
.fold>summary{display:block;font-weight:600}
.fold[open]>summary{margin-bottom:.7rem}
.keys{display:none}
main{padding:1.5rem 1.25rem 4rem}
.top{padding:.8rem 1.25rem}
}
@media (max-width:34rem){
.article>:where(:not(.notes)){font-size:1.1rem;line-height:1.58}
.article h3{font-size:1.5rem}
.index .date,.index .words{display:none}
.empty{margin:2rem 0}
}
@media (pointer:coarse){.filters label{padding:.45rem 0}.list a{padding:.5rem}}
@media print{
@page{margin:18mm 20mm}
body{background:#fff;font-size:10pt}
.rail,.skip,.keys{display:none}
.page{display:block}
main{padding:0}.top{padding:0 0 6pt}
.article>:where(:not(.notes)){font-size:11.5pt;line-height:1.5}
.article h3{font-size:18pt}
.m{background:none}
.article{--measure:100%}
.time{max-width:19rem}
.card{break-inside:avoid;font-size:9pt}
.card:target,.card.on{box-shadow:none}
.m.on{background:none;color:inherit}.m.on::after{color:var(--c)}
.draft+.draft{break-before:page}
.draft>header,h3,h4{break-after:avoid}
.notes{margin:-.2rem 1px 1.2rem 1.5rem}
details.more>summary{display:none}
details::details-content{content-visibility:visible;display:block}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
"""

STYLE = f"{COLOURS}{_PAGE}{_RAIL}{_DRAFT}{_CARDS}{_ROOM}"
"""All of it, without what the filters of one report add."""
