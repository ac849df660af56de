"""Wikidata items of the countries, and of some regions, that the shipped registry knows."""

from __future__ import annotations

from functools import cache

# Source: the `qid` of the territories in opensanctions/rigour (MIT), whose codes are ISO 3166; Denmark and
# the Netherlands with their kingdoms, and former states, by hand. Written as id:number, without the Q.
_ITEMS = """
ad:228 ae:878 af:889 ag:781 ai:25228 al:222 am:399 ao:916 ar:414 as:16641 at:40 au:408 au-act:3258
au-nsw:3224 au-nt:3235 au-qld:36074 au-sa:35715 au-tas:34366 au-vic:36687 au-wa:3206 aw:21203 ax:5689 az:227
ba:225 bb:244 bd:902 be:31 bf:965 bg:219 bh:398 bi:967 bj:962 bm:23635 bn:921 bo:750 br:155 bs:778 bt:917
bw:963 by:184 bz:242 ca:16 ca-ab:1951 ca-bc:1973 ca-mb:1948 ca-nb:1965 ca-nl:2003 ca-ns:1952 ca-nt:2007
ca-nu:2023 ca-on:1904 ca-pe:1978 ca-qc:176 ca-sk:1989 ca-yt:2009 cd:974 cf:929 cg:971 ch:39 ci:1008 ck:26988
cl:298 cm:1009 cn:148 co:739 cr:800 cs:33946 cu:241 cv:1011 cw:25279 cy:229 cz:213 dd:16957 de:183 dj:977
dk:35 dk:756617 dm:784 do:786 dz:262 ec:736 ee:191 eg:79 eh:40362 er:986 es:29 et:115 fi:33 fj:712 fk:9648
fm:702 fo:4628 fr:142 ga:1000 gb:145 gb-eng:21 gb-nir:26 gb-sct:22 gb-wls:25 gd:769 ge:230 gf:3769 gg:25230
gh:117 gi:1410 gl:223 gm:1005 gn:1006 gp:17012 gq:983 gr:41 gt:774 gu:16635 gw:1007 gy:734 hk:8646 hn:783
hr:224 ht:790 hu:28 id:252 ie:27 il:801 im:9676 in:668 iq:796 ir:794 is:189 it:38 je:785 jm:766 jo:810 jp:17
ke:114 kg:813 kh:424 ki:710 km:970 kn:763 kp:423 kr:884 kw:817 ky:5785 kz:232 la:819 lb:822 lc:760 li:347
lk:854 lr:1014 ls:1013 lt:37 lu:32 lv:211 ly:1016 ma:1028 mc:235 md:217 me:236 mg:1019 mh:709 mk:221 ml:912
mm:836 mn:711 mo:14773 mp:16644 mq:17054 mr:1025 ms:13353 mt:233 mu:1027 mv:826 mw:1020 mx:96 my:833 mz:1029
na:1030 nc:33788 ne:1032 ng:1033 ni:811 nl:55 nl:29999 no:20 np:837 nr:697 nu:34020 nz:664 om:842 pa:804
pe:419 pf:30971 pg:691 ph:928 pk:843 pl:36 pm:34617 pr:1183 ps:219060 pt:45 pw:695 py:733 qa:846 re:17070
ro:218 rs:403 ru:159 rw:1037 sa:851 sb:685 sc:1042 sd:1049 se:34 sg:334 sh:192184 si:215 sj:25231 sk:214
sl:1044 sm:238 sn:1041 so:1045 sr:730 ss:958 st:1039 su:15180 sv:792 sx:26273 sy:858 sz:1050 tc:18221 td:657
tg:945 th:869 tj:863 tk:36823 tl:574 tm:874 tn:948 to:678 tr:43 tt:754 tv:672 tw:865 tz:924 ua:212 ug:1036
us:30 us-ak:797 us-al:173 us-ar:1612 us-az:816 us-ca:99 us-co:1261 us-ct:779 us-dc:3551781 us-de:1393
us-fl:812 us-ga:1428 us-hi:782 us-ia:1546 us-id:1221 us-il:1204 us-in:1415 us-ks:1558 us-ky:1603 us-la:1588
us-ma:771 us-md:1391 us-me:724 us-mi:1166 us-mn:1527 us-mo:1581 us-ms:1494 us-mt:1212 us-nc:1454 us-nd:1207
us-ne:1553 us-nh:759 us-nj:1408 us-nm:1522 us-nv:1227 us-ny:1384 us-oh:1397 us-ok:1649 us-or:824 us-pa:1400
us-ri:1387 us-sc:1456 us-sd:1211 us-tn:1509 us-tx:1439 us-ut:829 us-va:1370 us-vt:16551 us-wa:1223
us-wi:1537 us-wv:1371 us-wy:1214 uy:77 uz:265 va:237 vc:757 ve:717 vg:25305 vi:11703 vn:881 vu:686 wf:35555
ws:683 xk:1246 ye:805 yt:17063 yu:36704 za:258 zm:953 zw:954
"""


@cache
def place_of_item() -> dict[str, str]:
    """Wikidata item to id of the place: `Q212` to `ua`."""
    pairs = (pair.split(":") for pair in _ITEMS.split())
    return {f"Q{number}": id for id, number in pairs}
