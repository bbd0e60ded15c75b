import pytest

from pipeline.bench.figures import Load, Rates, Round, growth, rates, times_faster

SLOW = [Round(6.0, 5.0), Round(9.0, 6.0), Round(30.0, 8.0)]
FAST = [Round(2.0, 1.0), Round(3.0, 2.0), Round(3.0, 4.0)]


def test_rates_are_the_medians_of_the_rounds():
    loads = [Load(10, 1000, 200), Load(20, 2000, 400), Load(30, 9000, 300)]
    assert rates(loads, [Round(1, 9), Round(4, 9), Round(5, 9)]) == Rates(6.0, 1000.0, 100.0)


def test_a_ratio_is_the_median_of_the_ratios_of_rounds():
    assert times_faster(SLOW, FAST) == 3.0


def test_processor_time_is_compared_when_asked():
    assert times_faster(SLOW, FAST, cpu=True) == 3.0
    assert times_faster(SLOW[1:], FAST[1:], cpu=True) == 2.5


def test_one_is_as_fast_as_itself():
    assert times_faster(FAST, FAST) == 1.0


@pytest.mark.parametrize(("slow", "fast"), [([], []), (SLOW, FAST[:2])])
def test_uneven_rounds_are_refused(slow, fast):
    with pytest.raises(ValueError, match="cannot be compared"):
        times_faster(slow, fast)


def test_rounds_without_their_load_are_refused():
    with pytest.raises(ValueError, match="3 rounds of 1 loads"):
        rates([Load(1, 1, 1)], SLOW)


@pytest.mark.parametrize(("seconds", "exponent"), [([1, 10, 100], 1.0), ([1, 100, 10_000], 2.0), ([2, 2, 2], 0.0)])
def test_growth_is_the_exponent(seconds, exponent):
    assert growth([10, 100, 1000], seconds) == pytest.approx(exponent)
