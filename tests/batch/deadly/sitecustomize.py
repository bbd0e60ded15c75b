"""Imported by every Python whose path holds this folder, at its start: there, certain articles kill who reads them.

« tue » in an article is the end of the process as by the system that is out of memory, « sort » as by a library that
gives up.
"""

import importlib.abc
import importlib.util
import os
import signal
import sys


class _Hook(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):  # noqa: ARG002 - as Python calls it
        if name != "pipeline.finder":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def exec_module(module):
            execute(module)
            find = module.Finder.__call__

            def deadly(self, texts):
                if any("tue son lecteur" in text for text in texts):
                    os.kill(os.getpid(), signal.SIGKILL)
                if any("sort sans un mot" in text for text in texts):
                    os._exit(7)
                return find(self, texts)

            module.Finder.__call__ = deadly

        spec.loader.exec_module = exec_module
        return spec


sys.meta_path.insert(0, _Hook())
