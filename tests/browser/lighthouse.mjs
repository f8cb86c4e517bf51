// Node script: lighthouse.mjs CHROMIUM ADDRESS… writes a line of JSON for each address: scores, what failed, the machine's speed.
// A phone on a slow network, simulated: the reader with the least. Pictures of the page cost time and earn no score.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, ...addresses] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox"] });
const options = {
  port: chrome.port,
  logLevel: "silent",
  disableFullPageScreenshot: true,
  skipAudits: ["screenshot-thumbnails", "final-screenshot", "bf-cache"],
};
try {
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, options);
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, score]));
    const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight));
    const failed = weighed
      .map(({ id }) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 0.98)
      .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`.trim());
    console.log(JSON.stringify({ address, scores, failed, speed: lhr.environment.benchmarkIndex }));
  }
} finally {
  chrome.kill();
}
