"""Pictures of charts and the report's PDF, from one session of the machine's Chrome or Chromium."""
import asyncio
import base64
import contextlib
import json
import logging
from dataclasses import dataclass
from html import escape
from pathlib import Path

import plotly
from choreographer import Browser
from choreographer.browsers import ChromeNotFoundError


WIDTH = 760
SMALL = 380
A4 = {"paperWidth": 8.27, "paperHeight": 11.69,
      "marginTop": 0.6, "marginBottom": 0.7, "marginLeft": 0.7, "marginRight": 0.7}
# What A4 leaves between its margins, in pixels.
LEAF = (round((8.27 - 1.4) * 96), round((11.69 - 1.3) * 96))
READY = ("Promise.all([document.fonts.ready, ...Array.from(document.images, image => image.decode())])"
         ".then(() => null)")
SECONDS = 120


@dataclass(frozen=True)
class Picture:
    """A chart on a white ground: its SVG as text, its PNG in base64, and its size in pixels at scale 1."""
    svg: str
    png: str
    width: int
    height: int


class Pictures:
    """
    The charts' pictures, from one browser that starts while other work is done. Where there is no browser, or it fails,
    there are none, and `missing` says so in words.
    """

    def __init__(self, words, scale=2, charts=True, room="report"):
        self.words = words
        self.scale = scale
        self.charts = charts
        self.room = room
        self.missing = ""

    async def __aenter__(self):
        logging.getLogger("choreographer").setLevel(logging.CRITICAL)
        logging.getLogger("browser_proc").setLevel(logging.CRITICAL)
        self.opening = asyncio.create_task(self.opened())
        return self

    async def __aexit__(self, *_):
        self.opening.cancel()
        with contextlib.suppress(Exception, asyncio.CancelledError):
            await self.opening
        with contextlib.suppress(Exception):
            await self.browser.close()

    async def opened(self):
        """The browser's tab, ready to draw."""
        self.browser = Browser(enable_extensions=False)
        await self.browser.open()
        tab = await self.browser.create_tab("about:blank")
        if not self.charts:
            return tab
        library = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
        for script in (library, *(Path(__file__).with_name(name) for name in ("narrow.js", "pictures.js"))):
            await evaluated(tab, script.read_text(encoding="utf-8") + "\n;null")
        return tab

    async def of(self, figure):
        """The picture of a chart given in plotly's JSON; None where there is no browser."""
        call = f"picture({json.dumps(figure)}, {WIDTH}, {self.scale})"
        drawn = await self.asked(lambda tab: evaluated(tab, call))
        return Picture(**drawn) if drawn else None

    async def small(self, figure):
        """The same as it is in a narrow place, as SVG alone."""
        call = f"small({json.dumps(figure)}, {SMALL})"
        return await self.asked(lambda tab: evaluated(tab, call))

    async def pdf(self, page, foot, leaf=False):
        """A page of HTML as the bytes of a PDF with a line at the foot of each sheet, which is numbered unless the page is
        a leaf, that is to fit on one; None where there is no browser."""
        async def printed(tab):
            frame = await answer(tab, "Page.getFrameTree")
            await answer(tab, "Page.setDocumentContent", {"frameId": frame["frameTree"]["frame"]["id"], "html": page})
            await evaluated(tab, READY)
            scale = await fitting(tab) if leaf else 1
            pdf = await answer(tab, "Page.printToPDF", {
                **A4, "scale": scale, "printBackground": True, "generateTaggedPDF": True, "generateDocumentOutline": True,
                "displayHeaderFooter": True, "headerTemplate": "<span></span>", "footerTemplate": footer(foot, numbered=not leaf)})
            return base64.b64decode(pdf["data"])
        return await self.asked(printed)

    async def asked(self, work):
        """What the browser makes of some work; after its first failure it is asked nothing more."""
        if self.missing:
            return None
        try:
            tab = await asyncio.shield(self.opening)
            return await asyncio.wait_for(work(tab), SECONDS)
        except ChromeNotFoundError:
            self.missing = self.words.text(f"{self.room}.no-browser")
        except Exception as problem:
            why = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
            self.missing = self.words.text(f"{self.room}.failed-browser", why)
        return None


def footer(text, numbered):
    numbers = ' · <span class="pageNumber"></span>/<span class="totalPages"></span>' if numbered else ""
    return f'<div style="font: 8px sans-serif; color: #595959; width: 100%; text-align: center">{escape(text)}{numbers}</div>'


async def fitting(tab):
    """How much smaller the page has to be, at the width of the paper, to fit on one sheet."""
    width, height = LEAF
    await answer(tab, "Emulation.setEmulatedMedia", {"media": "print"})
    await answer(tab, "Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    wide, high = await evaluated(tab, "[document.documentElement.scrollWidth, document.body.scrollHeight]")
    return max(0.1, min(1, width / wide, 0.98 * height / high))


async def evaluated(tab, script):
    result = await answer(tab, "Runtime.evaluate", {"expression": script, "awaitPromise": True, "returnByValue": True})
    if "exceptionDetails" in result:
        details = result["exceptionDetails"]
        raise RuntimeError(details.get("exception", {}).get("description") or details["text"])
    return result["result"].get("value")


async def answer(tab, command, params=None):
    response = await tab.send_command(command, params=params)
    if "error" in response:
        raise RuntimeError(response["error"]["message"])
    return response["result"]
