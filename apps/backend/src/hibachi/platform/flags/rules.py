"""Which needs of flags are met."""

from collections.abc import Callable, Iterable, Mapping

from hibachi.platform.flags.types import Check, Flag

SETTING = "setting:"
HasSetting = Callable[[str], bool]


def checks_of(flag: Flag, on: Mapping[str, bool], has_setting: HasSetting, stand_ins: bool) -> list[Check]:
    """One check per need. `on` tells which flags are (or are about to be) on; `stand_ins` whether fakes may answer."""
    return [
        _setting_check(need.removeprefix(SETTING), has_setting, stand_ins)
        if need.startswith(SETTING)
        else _flag_check(need, on)
        for need in flag.needs
    ]


def needed_by(key: str, flags: Iterable[Flag], on: Mapping[str, bool]) -> list[str]:
    """Keys of switched-on flags that need this one."""
    return sorted(flag.key for flag in flags if key in flag.needs and on.get(flag.key, False))


def in_order(flags: Iterable[Flag]) -> list[Flag]:
    """The flags with each after those of them it needs, otherwise by key; ValueError when they need each other."""
    waiting = {flag.key: flag for flag in sorted(flags, key=lambda flag: flag.key)}
    ordered: list[Flag] = []
    while waiting:
        ready = [flag for flag in waiting.values() if not set(flag.needs) & (waiting.keys() - {flag.key})]
        if not ready:
            raise ValueError(f"flags need each other: {', '.join(waiting)}")
        ordered += ready
        for flag in ready:
            del waiting[flag.key]
    return ordered


def _flag_check(key: str, on: Mapping[str, bool]) -> Check:
    fits = on.get(key, False)
    return Check(key, fits, None if fits else f"Switch {key} on first")


def _setting_check(path: str, has_setting: HasSetting, stand_ins: bool) -> Check:
    name = path.replace(".", "_").upper()
    if has_setting(path):
        return Check(name, True)
    if stand_ins:
        return Check(name, True, f"{name} is not set: the shipped stand-in answers")
    return Check(name, False, f"Set {name}")
