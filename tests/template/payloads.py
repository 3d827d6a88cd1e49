"""Thirty ways to make a Jinja template run code, read a file or eat the machine; each known from real attacks.

`{mark}` is the path of a file that must never appear.
"""

from __future__ import annotations

PAYLOADS = (
    "{{ cycler.__init__.__globals__.os.popen('touch {mark}').read() }}",
    "{{ lipsum.__globals__['os'].popen('touch {mark}').read() }}",
    "{{ joiner.__init__.__globals__.os.system('touch {mark}') }}",
    "{{ namespace.__init__.__globals__.os.system('touch {mark}') }}",
    "{{ self.__init__.__globals__.__builtins__.open('{mark}', 'w') }}",
    "{{ self._TemplateReference__context.cycler.__init__.__globals__.os.popen('touch {mark}') }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ().__class__.__base__.__subclasses__()[0]('touch {mark}') }}",
    "{{ so.__class__.__init__.__globals__ }}",
    "{{ so['__class__']['__mro__'][1]['__subclasses__']() }}",
    "{{ so|attr('__class__')|attr('__mro__') }}",
    "{{ (so|string).__class__ }}",
    "{{ '{{0.__class__}}'.format(so) }}",
    "{{ trich_yeu.format_map(nguoi_ky) }}",
    "{{ ('%s' % so).__class__ }}",
    "{{ dict.__base__.__subclasses__() }}",
    "{{ range(99999999)|list }}",
    "{% for i in range(99999999) %}x{% endfor %}",
    "{{ 'A' * 1000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{% set x = cycler.__init__.__globals__ %}{{ x.os.popen('touch {mark}') }}",
    "{% with x = lipsum.__globals__ %}{{ x.os.popen('touch {mark}') }}{% endwith %}",
    "{% import 'os' as os %}{{ os.system('touch {mark}') }}",
    "{% from 'os' import system %}{{ system('touch {mark}') }}",
    "{% include '/etc/hostname' %}",
    "{% extends '/etc/hostname' %}",
    "{% macro f() %}{{ caller() }}{% endmacro %}{% call f() %}x{% endcall %}",
    "{% filter upper %}{{ lipsum.__globals__ }}{% endfilter %}",
    "{{ can_cu.append(can_cu) }}",
    "{{ can_cu|map(attribute='__class__')|list }}{{ so|safe }}",
)
assert len(set(PAYLOADS)) == 30
