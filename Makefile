# Hibachi. `make run` and `make test` need Python 3.11 or newer, nothing else.
PYTHON ?= python3
BOOTSTRAP := $(PYTHON) scripts/bootstrap.py
VENV := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test lint fmt e2e bench eval docs lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Make .venv, install locked packages with test tools, build the web apps
	@$(BOOTSTRAP) dev

run: ## Start everything with demo data on http://localhost:8000 (ARGS="--port 8001" and others)
	@$(BOOTSTRAP) run
	@exec $(VENV)/hibachi up $(ARGS)

test: ## Run every check: lint, backend, web apps, browser (when there is a Chromium)
	@$(BOOTSTRAP) test
	@$(VENV)/python scripts/check.py

lint: setup ## Check style, types and module contracts only
	@$(VENV)/python scripts/check.py lint

fmt: setup ## Format and repair what can be repaired
	@$(VENV)/ruff check --quiet --fix apps/backend scripts; $(VENV)/ruff format --quiet apps/backend scripts
	@PATH="$(CURDIR)/$(VENV):$$PATH" npm run --silent --if-present format

e2e: setup ## Run the browser tests against a fresh demo installation
	@$(VENV)/python scripts/check.py e2e

bench: setup ## Measure speed and size (ARGS="quotes chat --quick --check")
	@cd apps/backend && ../../$(VENV)/python -m benchmarks $(ARGS)

# A set's name up to its first underscore or slash is its command. Sealed sets show scores only: whoever reads their failures tunes to them.
EVALS := quotes policies understanding counts escalation faq grounding intents dialogues memory retrieval
SEALED := intents escalation_unseen understanding_unseen counts_unseen faq_talk_unseen dialogues/weekends dialogues/unseen dialogues/callers

eval: setup ## Measure rules and assistant on the project's own sets (apps/backend/evals)
	@left=; broken=; for set in apps/backend/evals/*.jsonl apps/backend/evals/*/*/; do \
	  name=$${set#apps/backend/evals/}; name=$${name%.jsonl}; name=$${name%/}; command=$${name%%[_/]*}; options=; \
	  case " $(EVALS) " in *" $$command "*) ;; *) left="$$left $$name"; continue;; esac; \
	  case " $(SEALED) " in *" $$name "*) options="--failures 0";; esac; \
	  case $$name in memory/own) options="--min recall10=0.97 --min isolation=1";; \
	    retrieval/trade) options="--min ndcg10=0.80 --min recall10=0.90";; esac; \
	  echo "== $$name"; $(VENV)/hibachi eval --keep $$command $$set $$options || broken="$$broken $$name"; done; \
	[ -z "$$left" ] || echo "== NOT measured, no command in EVALS for:$$left"; \
	[ -z "$$broken" ] || { echo "== FAILED:$$broken"; exit 1; }

docs: setup ## Write docs/reference from the code
	@$(VENV)/hibachi docs

lock: setup ## Resolve apps/backend/pyproject.toml into the lock files (scripts/lock.sh --upgrade for newest)
	@scripts/lock.sh
