"""A small shipped registry, so that these tests do not hang on the real one."""

from __future__ import annotations

import pytest

from factlint.files import compiled

STOCK = """\
defaults: {source: the stock, as_of: 2025-12-31}
records:
  - {id: ru, kind: place, name: Russia, type: country, demonym: {adjective: [Russian]}}
  - {id: ua, kind: place, name: Ukraine, type: country, demonym: {adjective: [Ukrainian]}}
  - {id: us, kind: place, name: United States, aliases: [United States of America], type: country}
  - {id: ge, kind: place, name: Georgia, type: country}
  - {id: us-ga, kind: place, name: Georgia, type: region, country: us}
  - {id: un, kind: organisation, name: United Nations}
  - {id: ua-president, kind: office, name: President, jurisdiction: ua, shared_title: true, complete_from: 2014-06-07}
  - {id: us-president, kind: office, name: President, jurisdiction: us, shared_title: true}
  - {id: us-vice-president, kind: office, name: Vice President, jurisdiction: us}
  - id: petro-example
    kind: person
    name: Petro Example
    born: 1965-09-26
    pronouns: he
    complete: true
    tenures: [{office: ua-president, from: 2014-06-07, to: 2019-05-20}]
"""


@pytest.fixture(autouse=True)
def _stock(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    stock = tmp_path_factory.mktemp("stock")
    (stock / "registry").mkdir()
    (stock / "registry" / "all.yaml").write_text(STOCK, encoding="utf-8")
    monkeypatch.setattr("factlint.registry.load.registry_folder", lambda: stock / "registry")
    monkeypatch.setattr(compiled, "enabled", True)
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(stock / "cache"))
