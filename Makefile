# One vocabulary for people and CI. "make help" lists it; "make run" and "make test" are all that most people need.

.DEFAULT_GOAL := help
SHELL := /bin/sh
MAKEFLAGS += --no-builtin-rules --no-print-directory

# Where things listen, always on the loopback address only: make run WEB_PORT=3001
export WEB_PORT API_PORT KEYCLOAK_PORT DB_PORT
# The plan that the API loads when it starts ("none" for none), and "off" to do without start-up caches.
export PLAN_FILE AOT RUN_DIR
# How much data is generated or measured on, and from which seed; which parts of the bench, and what to compare with.
export SIZE SEED PARTS AGAINST

STATE := .local
STAMPS := $(STATE)/stamps
MAVEN := scripts/maven -B -ntp -f backend/pom.xml

BACKEND_SOURCES := $(shell find backend -name target -prune -o -type f -print)
FRONTEND_SOURCES := $(shell find frontend -name node_modules -prune -o -name dist -prune -o -name test-results -prune -o -type f -print)
# What a build leaves behind: where it is gone, the stamp says nothing.
BACKEND_BUILT := $(and $(wildcard $(STATE)/cache/keycloak-*/bin/kc.sh),$(wildcard backend/local/target/giam-ngheo-local.jar),$(wildcard backend/api/target/quarkus-app/quarkus-run.jar))

.PHONY: help
help: ## List the verbs
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

.PHONY: run
run: preflight ## Build what changed and run everything on this machine (Ctrl-C stops it)
	@$(MAKE) -j2 build
	@STOP_WITH_PID=$$PPID exec scripts/run-stack

.PHONY: test
test: preflight ## Run every check and test; the last line is "N passed, N failed"
	@scripts/test-all

.PHONY: check
check: preflight ## Run the linters and static checks
	@scripts/check-all

.PHONY: fmt
fmt: preflight $(STAMPS)/npm ## Format all sources
	@scripts/step "Formatting the backend" $(MAVEN) spotless:apply
	@scripts/step "Formatting the frontend" npm --prefix frontend run fmt

.PHONY: e2e
e2e: preflight ## Run the end-to-end tests in Chromium on a stack of their own
	@$(MAKE) -j2 build
	@scripts/with-stack npm --prefix frontend run e2e

.PHONY: openapi
openapi: preflight $(STAMPS)/npm ## Write openapi.yaml from the code, and the frontend's client from it
	@scripts/step "Building the contract" $(MAVEN) package -Dmaven.test.skip=true
	@cp backend/api/target/openapi/openapi.yaml openapi.yaml
	@scripts/step "Generating the client" npm --prefix frontend run api
	@node scripts/access-matrix.mjs

.PHONY: sbom
sbom: preflight ## List all parts that we take from others, as CycloneDX, in sbom/
	@mkdir -p sbom
	@scripts/step "Listing the backend's parts" $(MAVEN) -pl api -am cyclonedx:makeBom
	@cp backend/api/target/backend.cdx.json sbom/
	@cd frontend && npm sbom --sbom-format cyclonedx --sbom-type application --package-lock-only >../sbom/frontend.cdx.json
	@echo "sbom/backend.cdx.json, sbom/frontend.cdx.json"

.PHONY: bench
bench: preflight ## Measure what must be reached: make bench [SIZE=province] [AGAINST=earlier.json]
	@$(MAKE) -j2 build
	@$(if $(SIZE),scripts/data/make)
	@AOT=on COMPILERS=both KEEP_DIR=$(if $(SIZE),.local/data-$(SIZE)) scripts/with-stack node scripts/bench/main.mjs

.PHONY: data
data: preflight ## Make a database to try things on: make data SIZE=district, province or national [SEED=1]
	@$(MAKE) -j2 build
	@scripts/data/make

.PHONY: token
token: ## Print an access token of the running stack: make -s token USER=manager
	@scripts/token $(if $(filter command line,$(origin USER)),$(USER),manager)

.PHONY: clean
clean: ## Delete what was built
	@rm -rf $(STAMPS) backend/target backend/*/target frontend/dist frontend/test-results

.PHONY: reset
reset: ## Delete the data of the local stack; the next run starts afresh
	@scripts/reset

.PHONY: backup
backup: $(STAMPS)/backend ## Back up data, users and passwords into one archive: make backup TO=file (it may run meanwhile)
	@scripts/backup "$(or $(TO),$(STATE)/backup-$(shell date +%Y%m%d-%H%M%S).zip)"

.PHONY: restore
restore: $(STAMPS)/backend ## Put an archive in the place of the data: make restore FROM=file (YES=1 over existing data)
	@scripts/backup --restore "$(or $(FROM),$(error Say which archive: make restore FROM=file))" $(if $(YES),--replace)

.PHONY: verify-trail
verify-trail: $(STAMPS)/backend ## Verify that the audit trail is as it was sealed: make verify-trail [AGAINST=seal.json]
	@scripts/trail verify $(AGAINST)

.PHONY: preflight
preflight:
	@scripts/preflight

.PHONY: build
build: $(STAMPS)/backend $(STAMPS)/frontend

$(STAMPS)/backend: $(BACKEND_SOURCES) $(if $(BACKEND_BUILT),,force)
	@mkdir -p $(@D)
	@scripts/step "Building the backend" $(MAVEN) package -Dmaven.test.skip=true
	@touch $@

$(STAMPS)/npm: frontend/package.json frontend/package-lock.json $(if $(wildcard frontend/node_modules/.package-lock.json),,force)
	@mkdir -p $(@D)
	@scripts/step "Fetching the frontend's packages" npm --prefix frontend ci --no-audit --no-fund
	@touch $@

$(STAMPS)/frontend: $(STAMPS)/npm $(FRONTEND_SOURCES) $(if $(wildcard frontend/dist/index.html),,force)
	@mkdir -p $(@D)
	@scripts/step "Building the frontend" npm --prefix frontend run build
	@touch $@

.PHONY: force
force:
