"""Reading a request's members strictly: amounts exact, days real, nothing unknown, nothing guessed.

Every refusal is a `Fault` that names the member by its path in the request, such as `visits[0].hifp_pay`.
"""

#: The largest amount of num(16,2), in fen.
LARGEST = 9_999_999_999_999_999


class Fault(Exception):
    """Why a request cannot be answered: the member at fault, and what is wrong with it, in Chinese and English."""

    def __init__(self, field: str, message: str):
        super().__init__(message)
        self.field = field


class Number(str):
    """A JSON number with a point or an exponent, kept as it was written: binary floating point would round it."""

    __slots__ = ()


MISSING = "缺少该字段；未说明不等于零。The member is missing; not stated is not zero."
_NULL = "不得为 null；没有说明的请不写。It must not be null; leave out what is not stated."
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Days that were read before, because the same few are read again and again.
_known_days = {}


def members(value, known, path):
    """An object's members, all of them known."""
    if type(value) is not dict:
        raise Fault(path, "应为对象。It should be an object.")
    if not value.keys() <= known:
        name = next(name for name in value if name not in known)
        raise Fault(join(path, name), "没有这个字段。There is no such member.")
    return value


def join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def amount(object, name, path):
    """A stated amount in fen, which must not be negative."""
    value = object.get(name)
    kind = type(value)
    if kind is int:
        fen = value * 100
    elif kind is Number:
        fen = _fen(value)
        if fen is None:
            raise Fault(join(path, name), "金额以元计，至多两位小数。An amount in yuan has at most two decimals.")
    else:
        raise _fault(object, name, path, "应为数，不加引号。It should be a number, without quotes.")
    if fen < 0:
        raise Fault(join(path, name), "金额不能为负。An amount cannot be negative.")
    if fen > LARGEST:
        raise Fault(join(path, name), "金额过大。The amount is too large.")
    return fen


def optional_amount(object, name, path):
    return amount(object, name, path) if name in object else None


def _fen(number):
    """The fen of a number such as 1234.5, or None when it has a part of a fen."""
    whole, _, decimals = number.partition(".")
    if len(decimals) == 2 and decimals.isdigit():
        return int(whole + decimals)
    if len(decimals) == 1 and decimals.isdigit():
        return int(whole + decimals) * 10
    return _unusual(number)


def _unusual(number):
    """As `_fen`, for longer decimals and exponents: 8000.000 and 8e3 are 8000 yuan, 8000.005 is no amount."""
    mantissa, _, exponent = number.lower().partition("e")
    whole, _, decimals = mantissa.partition(".")
    digits = (whole + decimals).rstrip("0")
    if digits in ("", "-"):
        return 0
    shift = len(whole + decimals) - len(digits) - len(decimals) + 2
    if len(exponent) > 4:
        return None if exponent.startswith("-") else LARGEST + 1
    shift += int(exponent or "0")
    if shift < 0:
        return None
    fen = int(digits) * 10 ** min(shift, 40) if len(digits) < 40 else LARGEST + 1
    return max(-LARGEST - 1, min(fen, LARGEST + 1))


def day(object, name, path):
    """A day such as 2023-03-05, as the whole number 20230305."""
    text = object.get(name)
    if type(text) is not str:
        raise _fault(object, name, path, "日期应为加引号的文字。A day should be a string.")
    found = _known_days.get(text)
    if found is None:
        found = _day(text)
        if found is None:
            raise Fault(join(path, name), "不是 2023-03-05 形式的日期，或历法中没有这一天。No day such as 2023-03-05.")
        if len(_known_days) < 100_000:
            _known_days[text] = found
    return found


def optional_day(object, name, path):
    return day(object, name, path) if name in object else None


def _day(text):
    digits = text[0:4] + text[5:7] + text[8:10]
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not (digits.isascii() and digits.isdigit()):
        return None
    year, month, day_of_month = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not (1900 <= year <= 2999 and 1 <= month <= 12 and 1 <= day_of_month <= _DAYS[month]):
        return None
    if month == 2 and day_of_month == 29 and (year % 4 or (year % 100 == 0 and year % 400)):
        return None
    return int(digits)


def string(object, name, path):
    value = object.get(name)
    if type(value) is not str:
        raise _fault(object, name, path, "应为文字（加引号）。It should be a string.")
    return value


def optional_string(object, name, path):
    return string(object, name, path) if name in object else None


def boolean(object, name, path):
    value = object.get(name)
    if type(value) is not bool:
        raise _fault(object, name, path, "应为 true 或 false。It should be true or false.")
    return value


def optional_boolean(object, name, path):
    return boolean(object, name, path) if name in object else None


def one_of(object, name, values, path):
    value = object.get(name)
    if type(value) is not str:
        raise _fault(object, name, path, "应为文字（加引号）。It should be a string.")
    if value not in values:
        known = "、".join(sorted(values))
        raise Fault(join(path, name), f"“{value}”不在可用的值之中：{known}。It is none of the values known.")
    return value


def optional_one_of(object, name, values, path):
    return one_of(object, name, values, path) if name in object else None


def rate(object, name, path):
    """A rate such as "70%" or "12.5%", in millionths and at most 100%."""
    text = string(object, name, path)
    whole, point, decimals = text[:-1].partition(".")
    good = text.endswith("%") and whole.isascii() and whole.isdigit() and len(whole) <= 6 and len(decimals) <= 4
    if point:
        good = good and decimals.isascii() and decimals.isdigit()
    millionths = int(whole + decimals.ljust(4, "0")) if good else 0
    if not good or millionths > 1_000_000:
        raise Fault(join(path, name), "不是“70%”形式、至多 100% 的比例。It is not a rate such as “70%”.")
    return millionths


def whole_number(object, name, path):
    value = object.get(name)
    if type(value) is not int:
        raise _fault(object, name, path, "应为整数。It should be a whole number.")
    return value


def list_of(object, name, path, read, at_most=10_000):
    """A list, each of its members read by `read(value, path)`; an absent one is empty."""
    if name not in object:
        return []
    values = object[name]
    path = join(path, name)
    if type(values) is not list:
        raise Fault(path, "应为列表。It should be a list.")
    if len(values) > at_most:
        raise Fault(path, f"至多 {at_most} 项。There may be {at_most} at most.")
    return [read(value, f"{path}[{index}]") for index, value in enumerate(values)]


def _fault(object, name, path, message):
    if name not in object:
        message = MISSING
    elif object[name] is None:
        message = _NULL
    return Fault(join(path, name), message)
