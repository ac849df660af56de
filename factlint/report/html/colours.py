"""The report's colours, on paper and at night."""

from __future__ import annotations

COLOURS = """
:root{color-scheme:light dark;
--paper:#fcfbf8;--panel:#f4f1ea;--card:#fff;--ink:#21201c;--soft:#5d584f;--line:#dcd6ca;--link:#1c5a94;
--s-error:#ab2118;--b-error:#fbe6e2;--s-warning:#855000;--b-warning:#fbefd3;
--s-info:#1c5f9e;--b-info:#e2eef9;--s-hint:#5a5966;--b-hint:#ececf0;--bar:#a9a294;--at:#3c6e57;--focus:#1c5a94}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#181715;--panel:#201f1c;--card:#23221f;--ink:#e9e5dc;--soft:#aea79b;--line:#3d3a34;--link:#93c1ee;
--s-error:#ff9e92;--b-error:#4b1f1a;--s-warning:#f1bd62;--b-warning:#40300f;
--s-info:#93c3f5;--b-info:#17304a;--s-hint:#c2c0cc;--b-hint:#32313a;--bar:#6d675c;--at:#83c2a3;--focus:#93c1ee}}
.s-error{--c:var(--s-error);--b:var(--b-error)}
.s-warning{--c:var(--s-warning);--b:var(--b-warning)}
.s-info{--c:var(--s-info);--b:var(--b-info)}
.s-hint{--c:var(--s-hint);--b:var(--b-hint)}
.i{width:.95em;height:.95em;color:var(--c);vertical-align:-.1em;margin-right:.4em;flex:none}
.fill{fill:currentColor}.cut{stroke:var(--card);stroke-width:2;fill:none;stroke-linecap:round}
.line{stroke:currentColor;stroke-width:1.9;fill:none;stroke-linecap:round}
.thin{stroke:currentColor;stroke-width:1.4;fill:none}
.sprites{position:absolute;width:0;height:0}
.sprites .cut{stroke:var(--card)}
"""
"""Severity sets `--c`, its colour on text, and `--b`, its colour behind text."""
