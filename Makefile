# `make start` is the first command, `make test` the second, `make check` what CI runs. `make help` lists the rest.
PYTHON ?= python3
PORT ?= 8000
WORKERS ?= auto
BIN := .venv/bin
export PORT

.PHONY: help start develop test test-sqlite test-postgres fuzz check lint types site-check audit bench lock messages format screenshot clean

help:
	@echo "make start       cài đặt (lần đầu), dựng tỉnh mẫu và chạy trang tại http://127.0.0.1:$(PORT)"
	@echo "make test        chạy toàn bộ kiểm thử trên SQLite, rồi trên PostgreSQL nếu máy có"
	@echo "make fuzz        thử rất nhiều tệp hỏng, tệp độc hại và văn bản ngẫu nhiên (khoảng nửa giờ)"
	@echo "make check       mọi thứ CI chạy: lint, kiểu, cấu hình, kiểm thử, lỗ hổng của gói"
	@echo "make bench       đo tốc độ đọc văn bản và tốc độ các trang"
	@echo "make format      sắp xếp lại mã nguồn"
	@echo "make lock        khóa lại phiên bản các gói (cần mạng)"
	@echo "make messages    gom các câu chữ cần dịch sang tiếng Anh (cần gettext)"
	@echo "make screenshot  chụp lại docs/screenshot.png"
	@echo "make clean       xóa môi trường và tệp dựng ra (không đụng tới dữ liệu trong var/)"

start: have-python
	@exec $(PYTHON) -m tools.start

develop: have-python
	@$(PYTHON) -m tools.develop

.PHONY: have-python
have-python:
	@command -v $(PYTHON) >/dev/null || { echo "Máy chưa có Python. Cách xử lý: sudo apt install python3 python3-venv" >&2; exit 1; }

test: develop
	@$(MAKE) --no-print-directory test-sqlite
	@$(MAKE) --no-print-directory test-postgres

test-sqlite:
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile

# Only what touches the database is run a second time.
test-postgres:
	$(BIN)/python -m tests.postgres $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile tests/conglap_web

# The same tests as in `make test` with CONGLAP_FUZZ (100) times as many examples, other ones each time.
fuzz: develop
	CONGLAP_FUZZ=$${CONGLAP_FUZZ:-100} $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile tests/fuzz

# Goes on after a failure, so that one run tells all; fails when anything failed.
check: develop
	@$(MAKE) --no-print-directory --keep-going lint types site-check audit test-sqlite test-postgres

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types:
	$(BIN)/mypy

site-check:
	$(BIN)/python -m tools.site_check

audit:
	$(BIN)/python -m tools.audit

bench: develop
	$(BIN)/python -m bench

# Collects the strings of the site (GNU gettext); then write what is missing into locale/en/LC_MESSAGES/django.po.
messages: develop
	cd src/conglap_web && ../../$(BIN)/python -m django makemessages --locale=en --no-location --no-obsolete --ignore=static

lock: develop
	$(BIN)/python -m tools.lock

format: develop
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

screenshot: develop
	$(BIN)/python -m tools.screenshot

clean:
	rm -rf .venv .venv-node frontend/node_modules src/conglap_web/static/built var/static var/.static-collected src/conglap/documents/trained
