"""Looks at the HTML report in a real browser: on a desk and on a telephone, in print, with and without its script.

    report.py CONFORM WORK [PICTURES]

CONFORM is the program, WORK an empty folder, PICTURES where the screenshots and the PDF are kept (WORK by default).
"""

import base64
import importlib.util
import io
import json
import pathlib
import subprocess
import sys
import time
import unittest

import pypdf
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

CONFORM = pathlib.Path(sys.argv[1]).resolve()
WORK = pathlib.Path(sys.argv[2]).resolve()
PICTURES = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else WORK
DOCUMENT = "jinan-2022-14"
MISTAKE = "assistance.priority/limit@apart=setting"
AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
LARGEST = 5 * 1024 * 1024
SLOWEST = 1.0


def report(name, *arguments, codes=(0,)):
    """Writes a report and returns its page and its results."""
    folder = WORK / name
    done = subprocess.run([CONFORM, *arguments, "--output", folder, "--language", "zh"], capture_output=True, text=True)
    if done.returncode not in codes:
        raise SystemExit(f"{name}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return folder / "report.html", json.loads((folder / "results.json").read_text())


WHOLE = report("whole", "run")
RIGHT = report("right", "run", "--document", DOCUMENT)
WRONG = report("wrong", "run", "--document", DOCUMENT, "--mutant", MISTAKE, codes=(1,))
UNRUN = report("unrun", "coverage", "--document", DOCUMENT)


def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.binary_location = "/usr/bin/chromium"
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


class ReportTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = browser()
        cls.page.set_script_timeout(60)

    @classmethod
    def tearDownClass(cls):
        cls.page.quit()

    def open(self, page, fragment="", width=1400):
        height = 1000 if width > 1000 else 844
        self.page.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 1000},
        )
        self.page.get("about:blank")
        self.page.get(page.as_uri() + fragment)

    def js(self, script, *arguments):
        return self.page.execute_script(script, *arguments)

    def shown(self, selector):
        return self.js(
            "return [...document.querySelectorAll(arguments[0])].filter(e => !e.closest('[hidden]')).length", selector
        )

    def choose(self, name, value):
        Select(self.page.find_element(By.NAME, name)).select_by_value(value)

    def picture(self, name):
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.save_screenshot(str(PICTURES / f"{name}.png"))

    # The whole suite

    def test_the_whole_suite_is_small_and_opens_at_once(self):
        page, results = WHOLE
        self.assertLess(page.stat().st_size, LARGEST)
        self.open(page)
        times = [self.js("const n=performance.getEntriesByType('navigation')[0];return n.domContentLoadedEventEnd/1000")]
        for _ in range(2):
            self.open(page)
            times.append(
                self.js("const n=performance.getEntriesByType('navigation')[0];return n.domContentLoadedEventEnd/1000")
            )
        print(f"{page.stat().st_size} bytes, opens in {min(times):.2f} s")
        self.assertLess(min(times), SLOWEST)
        self.assertEqual(self.shown(".cg > details"), len(results["cases"]))
        self.assertEqual(self.shown("details.a"), sum(len(d["assertions"]) for d in results["documents"]))

    # Layout

    def test_nothing_sticks_out(self):
        for name, (page, results) in {"right": RIGHT, "wrong": WRONG, "unrun": UNRUN}.items():
            failed = next((c["id"] for c in results["cases"] if c["outcome"] == "failed"), results["cases"][70]["id"])
            places = {"cover": "", "text": f"#{DOCUMENT}/sec_5__para_1", "case": f"#case/{failed}"}
            for width in (1400, 390):
                for place, fragment in places.items():
                    self.open(page, fragment, width)
                    self.picture(f"{name}-{width}-{place}")
                self.js("for (const e of document.querySelectorAll('details')) e.open = true")
                time.sleep(0.3)
                with self.subTest(report=name, width=width):
                    self.assertLessEqual(self.js("return document.documentElement.scrollWidth"), width)

    def test_print(self):
        page, results = WRONG
        self.open(page)
        self.choose("state", "failed")
        printed = self.page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        data = base64.b64decode(printed["data"])
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / "wrong.pdf").write_bytes(data)
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        digest = subprocess.run(
            ["sha256sum", page.parent / "results.json"], capture_output=True, text=True, check=True
        ).stdout.split()[0]
        texts = ["".join(p.extract_text().split()) for p in pages]
        self.assertGreater(len(pages), 3)
        for number, text in enumerate(texts):
            with self.subTest(page=number + 1):
                self.assertIn(digest, text)
        whole = "".join(texts)
        self.assertTrue("已筛选" in whole, "the filter is not told on paper")
        box = pages[0].mediabox
        self.assertAlmostEqual(float(box.width), 595, delta=2)
        self.assertAlmostEqual(float(box.height), 842, delta=2)
        # Details are open on paper: a failed case shows what was expected and the engine's answer.
        failed = next(c for c in results["cases"] if c["outcome"] == "failed")
        self.assertTrue("".join(failed["differences"][0]["expected"]["zh"].split()) in whole, "no expectation")
        self.assertTrue("引擎的答案" in whole, "the engine's answer is folded on paper")

    # Filters and places

    def test_filters_are_kept_in_the_address(self):
        page, results = WRONG
        cases = results["cases"]
        for name, value, expected in [
            ("state", "failed", [c for c in cases if c["outcome"] == "failed"]),
            ("kind", "boundary", [c for c in cases if c["kind"] == "boundary"]),
            ("level", "convention", [c for c in cases if c["level"] == "convention"]),
            ("method", "inspection", []),
            ("document", DOCUMENT, cases),
        ]:
            with self.subTest(filter=name):
                self.open(page)
                self.choose(name, value)
                self.assertEqual(self.shown(".cg > details"), len(expected))
                self.assertIn(f"{name}={value}", self.page.current_url)
                self.assertIn(f"{len(expected)}/{len(cases)}", self.page.find_element(By.ID, "shown").text)
                address = self.page.current_url
                self.page.get("about:blank")
                self.page.get(address)
                self.assertEqual(self.shown(".cg > details"), len(expected))
                self.page.find_element(By.CSS_SELECTOR, "#filter button").click()
                time.sleep(0.05)
                self.assertEqual(self.shown(".cg > details"), len(cases))
                self.assertFalse(self.page.find_element(By.ID, "shown").is_displayed())

    def test_a_text_is_found_in_ids_words_and_figures(self):
        page, results = WRONG
        failed = next(c for c in results["cases"] if c["outcome"] == "failed")
        self.open(page)
        self.page.find_element(By.NAME, "text").send_keys(failed["id"])
        self.assertGreaterEqual(self.shown(".cg > details"), 1)
        self.assertTrue(self.js("return !document.getElementById(arguments[0]).closest('[hidden]')", "case/" + failed["id"]))
        self.page.find_element(By.NAME, "text").clear()
        self.page.find_element(By.NAME, "text").send_keys("没有这样的文字")
        self.assertEqual(self.shown(".cg > details"), 0)

    def test_places_open_what_holds_them(self):
        page, results = RIGHT
        one = next(c for c in results["cases"] if c["verifies"])
        self.open(page, "#case/" + one["id"])
        self.assertTrue(self.js("return document.getElementById(arguments[0]).open", "case/" + one["id"]))
        top = self.js("return document.getElementById(arguments[0]).getBoundingClientRect().top", "case/" + one["id"])
        self.assertTrue(-5 <= top < 900, top)
        # Back from the case to its words, and on to the demand.
        self.page.find_element(By.CSS_SELECTOR, f"[id='case/{one['id']}'] u a").click()
        target = f"{DOCUMENT}/{one['verifies'][0]}"
        self.assertIn("#" + target, self.page.current_url)
        self.assertTrue(self.js("return document.getElementById(arguments[0]).open", target))
        links = self.js(
            "return [...document.querySelectorAll('[id=\"'+arguments[0]+'\"] .cs a')].map(a => a.getAttribute('href'))", target
        )
        demand = next(a for a in results["documents"][0]["assertions"] if a["id"] == one["verifies"][0])
        self.assertEqual(links, ["#case/" + c for c in demand["cases"]])

    def test_a_calculation_told_elsewhere_is_shown_in_its_place(self):
        self.open(RIGHT[0])
        case = self.js("return document.querySelector('tr.q').closest('details').id")
        self.open(RIGHT[0], "#" + case)
        time.sleep(0.2)
        cells = self.js(
            "return [...document.getElementById(arguments[0]).querySelectorAll('table:not(.x) tr')].map(r => r.cells.length)",
            case,
        )
        self.assertIn(3, cells)

    def test_english(self):
        page, results = RIGHT
        one = next(c for c in results["cases"] if len(c["trace"]) > 3)
        self.open(page, "#case/" + one["id"])
        self.page.find_element(By.CSS_SELECTOR, "label[for=en]").click()
        time.sleep(0.1)
        lead = self.page.find_element(By.CSS_SELECTOR, ".lead").text
        self.assertIn("are not verified", lead)
        self.assertNotIn("项", lead)
        self.assertEqual(self.js("return document.documentElement.lang"), "en")
        told = self.js(
            "return document.getElementById(arguments[0]).querySelector('table:not(.x)').textContent", "case/" + one["id"]
        )
        self.assertIn(one["expected"][0]["subject"]["en"], told)
        self.assertIn("entitlement", told)
        self.picture("right-1400-english")
        self.page.find_element(By.CSS_SELECTOR, "label[for=zh]").click()
        self.assertIn("没有经过验证", self.page.find_element(By.CSS_SELECTOR, ".lead").text)
        told = self.js(
            "return document.getElementById(arguments[0]).querySelector('table:not(.x)').textContent", "case/" + one["id"]
        )
        self.assertIn(one["expected"][0]["subject"]["zh"], told)

    # Without the script

    def test_without_script_all_is_there(self):
        self.page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            for page, results in (WRONG, UNRUN):
                self.open(page)
                self.assertFalse(self.page.find_element(By.ID, "filter").is_displayed())
                told = self.js("return document.body.textContent")
                tight = "".join(told.split())
                document = results["documents"][0]
                for span in document["spans"]:
                    self.assertIn(span["words"], tight)
                for demand in document["assertions"]:
                    self.assertIn(demand["statement"]["zh"], told)
                    self.assertIn(demand["statement"]["en"], told)
                for one in document["interpretations"]:
                    self.assertIn(one["reason"]["zh"], told)
                for one in results["inspections"]:
                    self.assertIn(one["question"]["zh"], told)
                for one in results["cases"]:
                    body = self.js("return document.getElementById(arguments[0]).textContent", "case/" + one["id"])
                    self.assertIn(one["title"]["zh"], body)
                    self.assertIn(one["title"]["en"], body)
                    for value in one["expected"]:
                        self.assertIn(value["value"]["zh"], body)
                        self.assertIn(value.get("working") or "", body)
                    for difference in one["differences"]:
                        self.assertIn(difference["found"]["zh"], body)
                    for line in one["request"].split('"'):
                        if line.startswith("20") and line[4:5] == "-":
                            self.assertIn(line, body)
                # The language changes without a script, and what is folded opens.
                self.page.find_element(By.CSS_SELECTOR, "label[for=en]").click()
                self.assertIn("are not verified", self.page.find_element(By.CSS_SELECTOR, ".lead").text)
                summary = self.page.find_element(By.CSS_SELECTOR, "details.a > summary")
                self.js("arguments[0].scrollIntoView({block: 'center'})", summary)
                summary.click()
                self.assertTrue(self.page.find_element(By.CSS_SELECTOR, "details.a[open] .cs").is_displayed())
                self.open(page, "#case/" + results["cases"][5]["id"])
                self.picture("without-script")
        finally:
            self.page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})

    # What the page does beside showing

    def test_no_request_and_no_complaint(self):
        self.page.get_log("performance"), self.page.get_log("browser")
        for page, _ in (RIGHT, WRONG, UNRUN):
            self.open(page)
            self.choose("state", "ok")
            self.page.find_element(By.CSS_SELECTOR, "label[for=en]").click()
            time.sleep(0.2)
        requests = set()
        for entry in self.page.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.add(message["params"]["request"]["url"].split("#")[0])
        foreign = {
            url for url in requests
            if url not in {p.as_uri() for p, _ in (RIGHT, WRONG, UNRUN)} and not url.startswith(("data:", "about:", "chrome:"))
        }
        self.assertEqual(foreign, set())
        self.assertEqual([e for e in self.page.get_log("browser") if e["level"] in ("SEVERE", "WARNING")], [])

    def test_accessible(self):
        for name, (page, results), width in [("right", RIGHT, 1400), ("wrong", WRONG, 390), ("unrun", UNRUN, 1400)]:
            self.page.set_script_timeout(120)
            self.open(page, width=width)
            # A few of each kind stand for all, which are made alike; what is folded is opened.
            self.js(
                """
                for (const s of ['.cg', '.cl', '.r', 'tbody'])
                    for (const e of document.querySelectorAll(s + ':not(.cg *)'))
                        [...e.children].slice(s === 'tbody' ? 6 : 3).forEach(x => x.className || x.remove());
                [...document.querySelectorAll('.cl')].slice(16).forEach(e => e.remove());
                [...document.querySelectorAll('.cg')].slice(4).forEach(e => e.remove());
                [...document.querySelectorAll('.r')].slice(4).forEach(e => e.remove());
                for (const e of document.querySelectorAll('details')) e.open = true;
                """
            )
            time.sleep(0.3)
            self.js(AXE.read_text())
            found = self.page.execute_async_script(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations.map(
                    v => ({id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200))}))));
                """
            )
            for one in found:
                print(name, width, one["impact"], one["id"], one["nodes"])
            with self.subTest(report=name, width=width):
                self.assertEqual([v["id"] for v in found if v["impact"] in ("serious", "critical")], [])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"] + sys.argv[4:])
