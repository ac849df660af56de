"""The settings of every folder of a run, each file read once."""

from __future__ import annotations

from pathlib import Path

from factlint.config.find import HOUSE, Found, find
from factlint.config.settings import Settings
from factlint.core.errors import ConfigError


class SettingsTree:
    """Answers which settings govern a folder.

    Args:
        config: one file that governs everything; None looks for the nearest one upward.
        enabled: False leaves out every configuration and every house folder.
    """

    def __init__(self, config: Path | None = None, *, enabled: bool = True) -> None:
        self._explicit = config
        self._enabled = enabled
        self._found: dict[Path, Found] = {}
        self._read: dict[Found, Settings | ConfigError] = {}

    def of(self, folder: Path) -> Settings:
        """The settings of a folder, given by its absolute path.

        Raises:
            ConfigError: the configuration that governs the folder is broken.
        """
        if not self._enabled:
            return _DEFAULT
        found = self._governing(folder)
        if found not in self._read:
            try:
                self._read[found] = _settings(found)
            except ConfigError as error:
                self._read[found] = error
        settings = self._read[found]
        if isinstance(settings, ConfigError):
            raise settings
        return settings

    def _governing(self, folder: Path) -> Found:
        if self._explicit is None:
            return find(folder, self._found)
        house = self._explicit.resolve().parent / HOUSE
        return Found(self._explicit, house if house.is_dir() else None)


_DEFAULT = Settings()


def _settings(found: Found) -> Settings:
    settings = _DEFAULT
    if found.config is not None:
        from factlint.config.read import read_settings

        settings = read_settings(found.config)
    if found.house is None:
        return settings
    rules, registry = found.house / "rules", found.house / "registry"
    return settings.with_house_data(
        (str(rules),) if rules.is_dir() else (),
        (str(registry),) if registry.is_dir() else (),
    )
