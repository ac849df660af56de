"""`factlint rules`: lists the rules."""

from __future__ import annotations

import click


@click.command()
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--config", default="", metavar="FILE", help="Use this configuration and its house rules.")
def rules(format_: str, config: str) -> int:
    """Lists every rule: code, severity, name and what it finds.

    A star marks rules that only run when they are selected.
    """
    from factlint.cli.output import write_error, write_out
    from factlint.runner.catalogue import default_codes, rules_known

    stock = rules_known(config)
    default = set(default_codes(stock))
    if format_ == "json":
        import json

        listed = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": rule.family,
                "severity": rule.severity.value,
                "summary": rule.summary,
                "status": rule.status,
                "default": rule.code in default,
            }
            for rule in stock.rules
        ]
        write_out(json.dumps({"version": 1, "rules": listed}, ensure_ascii=False, indent=1) + "\n")
    else:
        wide = max((len(rule.name) for rule in stock.rules), default=0) + 1
        for rule in stock.rules:
            name = rule.name if rule.code in default else f"{rule.name}*"
            write_out(f"{rule.code}  {rule.severity:<7}  {name:<{wide}}  {rule.summary}\n")
    for error in stock.errors:
        write_error(str(error))
    return 2 if stock.errors else 0
