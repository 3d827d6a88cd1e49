// For benchmarks/batch.py alone: node fill.js NODE_MODULES_PARENT ENGINE TEMPLATE DATA.json FOLDER
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const [home, engine, template, data, folder] = process.argv.slice(2);
const from = createRequire(path.join(path.resolve(home), "package.json"));
const papers = JSON.parse(fs.readFileSync(data, "utf8"));
const write = (at, bytes) => fs.writeFileSync(path.join(folder, `${at}.docx`), bytes);

const engines = {
  async docxtemplater() {
    const PizZip = from("pizzip");
    const Docxtemplater = from("docxtemplater");
    const bytes = fs.readFileSync(template, "binary");
    papers.forEach((one, at) => {
      const doc = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
      doc.render(one);
      write(at, doc.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
    });
  },
  async "easy-template-x"() {
    const { TemplateHandler } = from("easy-template-x");
    const handler = new TemplateHandler();
    const bytes = fs.readFileSync(template);
    for (const [at, one] of papers.entries()) write(at, await handler.process(bytes, one));
  },
  async carbone() {
    const carbone = from("carbone");
    for (const [at, one] of papers.entries()) {
      await new Promise((done, fail) =>
        carbone.render(path.resolve(template), one, (error, bytes) => {
          if (error) return fail(error);
          write(at, bytes);
          done();
        }),
      );
    }
  },
};

engines[engine]().then(() => process.exit(0));
