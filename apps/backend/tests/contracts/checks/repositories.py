"""Contract 5: a repository is seen only inside its own domain; others call the domain's service."""

from tests.contracts.checks.tree import Finding, SourceTree


def check_repositories(tree: SourceTree) -> list[Finding]:
    """Find imports of another domain's `repository`."""
    found = []
    for module in tree.modules.values():
        for step in tree.internal(module.name):
            target = tree.modules[step.target]
            if "repository" in target.name.split(".") and target.domain != module.domain:
                message = f"imports {target.name}: call the service of {target.domain} instead"
                found.append(Finding(module.name, step.line, message))
    return found
