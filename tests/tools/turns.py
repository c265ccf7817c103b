"""Which test runs where, when pytest-xdist runs them in several processes, and what these tell of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from _pytest.runner import runtestprotocol
from xdist.scheduler import LoadGroupScheduling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xdist.workermanage import WorkerController

_AHEAD = 20  # tests that wait in a process for their turn: most are shorter than a message on its way
_LAST = 400  # with fewer left, a process has two (one to run, one to know), so that all end together


class Turns(LoadGroupScheduling):
    """Groups as `--dist loadgroup` makes them, handed out so that many thousand short tests cost little.

    After every test the scheduler of xdist counts all that a process ever ran, and looks through all tests for the
    next; this one forgets what is done, knows the place of a test, and hands out several at a time.
    """

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of a test in the collection, which is the same in every process."""
        return {test: place for place, test in enumerate(self.collection)}

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        test = self.collection[item_index]
        group = self._split_scope(test)
        waiting = self.assigned_work[node]
        del waiting[group][test]
        if not waiting[group]:
            del waiting[group]
        self._reschedule(node)

    def _pending_of(self, workload: Mapping[str, Mapping[str, bool]]) -> int:
        return sum(map(len, workload.values()))

    def _reschedule(self, node: WorkerController) -> None:
        if not node.shutting_down and not self.workqueue:
            node.shutdown()
        elif not node.shutting_down and self._pending_of(self.assigned_work[node]) <= self._ahead:
            self._assign_work_unit(node)

    def _assign_work_unit(self, node: WorkerController) -> None:
        places: list[int] = []
        ahead = self._ahead
        while self.workqueue and len(places) < ahead:
            group, tests = self.workqueue.popitem(last=False)
            self.assigned_work[node][group] = tests
            places += map(self._places.__getitem__, tests)
        node.send_runtest_some(places)

    @property
    def _ahead(self) -> int:
        return _AHEAD if len(self.workqueue) > _LAST else 2


class Told:
    """A process tells the outcome of a test in one message, unless something before or after it fails."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """Runs a test: that it begins, is prepared, tidied up and ends is told by its outcome."""
        for report in runtestprotocol(item, log=False, nextitem=nextitem):
            if report.when == "call" or not report.passed:
                item.ihook.pytest_runtest_logreport(report=report)
        return True
