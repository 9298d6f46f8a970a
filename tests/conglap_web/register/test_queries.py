"""Names, heads and lists of bodies as of a day."""

import datetime as dt

from conglap_web.register.queries import NameBook, bodies_on, find_bodies, heads_on, name_of
from conglap_web.register.snapshots import body_candidates

BEFORE, AFTER = dt.date(2024, 5, 1), dt.date(2026, 5, 1)
LAST_DAY, FIRST_DAY = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def test_a_name_is_the_one_of_the_day_and_changes_on_the_first_day_of_the_new_one(province):
    key = province.department.pk
    assert name_of([key], LAST_DAY)[key] == "Sở Nội vụ"
    assert name_of([key], FIRST_DAY)[key] == "Sở Nội vụ tỉnh Lam Giang"
    assert name_of([key], BEFORE, short=True)[key] == "SNV"


def test_a_body_that_ended_keeps_its_last_name_and_one_to_come_shows_its_first(province):
    keys = [province.district.pk, province.commune.pk]
    assert name_of(keys, AFTER)[province.district.pk] == "UBND huyện Đông Lam"
    assert name_of(keys, BEFORE)[province.commune.pk] == "UBND xã Đức Hòa"


def test_the_bodies_of_a_day_are_those_that_exist_on_it(province):
    before = {body.name for body in bodies_on(BEFORE)}
    after = {body.name for body in bodies_on(AFTER)}
    assert "UBND huyện Đông Lam" in before and "UBND xã Đức Hòa" not in before
    assert "UBND huyện Đông Lam" not in after and "UBND xã Đức Hòa" in after
    assert bodies_on(AFTER).count() == len(after) == 5


def test_search_needs_no_marks_and_finds_words_in_any_order(province):
    assert [body.name for body in find_bodies("duc hoa", AFTER)] == ["UBND xã Đức Hòa"]
    assert [body.name for body in find_bodies("  HÒA   đức ", AFTER)] == ["UBND xã Đức Hòa"]
    assert [body.name for body in find_bodies("snv", BEFORE)] == ["Sở Nội vụ"]
    assert not find_bodies("khong co", AFTER)


def test_a_name_book_asks_at_most_once_for_what_it_was_not_told_to_load(province, django_assert_num_queries):
    book = NameBook(AFTER)
    with django_assert_num_queries(1):
        book.load([province.commune.pk])
        assert book[province.commune.pk] == "UBND xã Đức Hòa"
        book.load([province.commune.pk])
    with django_assert_num_queries(1):
        assert book[province.department.pk] == "Sở Nội vụ tỉnh Lam Giang"
        assert book[province.province.pk] == "UBND tỉnh Lam Giang"


def test_heads_are_those_of_the_day(province, django_assert_num_queries):
    with django_assert_num_queries(1):
        heads = heads_on(AFTER, [province.department.pk, province.commune.pk])
    assert heads[province.department.pk].title == "Giám đốc"
    assert province.commune.pk not in heads
    assert heads_on(dt.date(2009, 12, 31)) == {}


def test_candidates_carry_the_parents_of_the_day(province, django_assert_num_queries):
    with django_assert_num_queries(2):
        candidates = {candidate.name: candidate for candidate in body_candidates(AFTER)}
    assert candidates["UBND xã Đức Hòa"].parents == (str(province.province.pk),)
    assert candidates["Ủy ban MTTQ tỉnh"].parents == (str(province.committee.pk),)
    assert "UBND huyện Đông Lam" not in candidates
    assert "UBND huyện Đông Lam" in {candidate.name for candidate in body_candidates(BEFORE)}


def test_a_character_that_no_database_takes_stands_for_a_space(province):
    assert find_bodies("so\0noi vu", AFTER).get().pk == province.department.pk
