// A YAML language server as a child process, spoken to as an editor does: JSON-RPC over its standard input and output.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const settings = { yaml: { schemaStore: { enable: false }, validate: true, hover: true, completion: true } };

export class Server {
  #process;
  #buffer = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #count = 0;

  /** Starts a server for the files of a folder. */
  static async start(folder) {
    const server = new Server();
    await server.#begin(folder);
    return server;
  }

  async #begin(folder) {
    this.folder = folder;
    const program = path.join(path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout.on('data', data => this.#receive(data));
    const completionItem = { snippetSupport: true, documentationFormat: ['markdown'] };
    const capabilities = { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ['markdown'] }, completion: { completionItem } } };
    await this.#ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a text as a file of the folder; resolves to its address and to what the server says is wrong with it. */
  async open(text) {
    const uri = pathToFileURL(path.join(this.folder, `unsaved-${++this.#count}.experiment.yaml`)).href;
    const diagnostics = new Promise(resolve => this.#diagnostics.set(uri, resolve));
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return { uri, diagnostics: await diagnostics };
  }

  async complete(text, position) {
    const { uri } = await this.open(text);
    return (await this.#ask('textDocument/completion', { textDocument: { uri }, position })).items;
  }

  async hover(text, position) {
    const { uri } = await this.open(text);
    return (await this.#ask('textDocument/hover', { textDocument: { uri }, position }))?.contents?.value ?? '';
  }

  stop() {
    this.#process.kill();
  }

  #ask(method, params) {
    const id = ++this.#count;
    this.#send({ id, method, params });
    return new Promise(resolve => this.#answers.set(id, resolve));
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #receive(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head))[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, result }) {
    if (method === 'textDocument/publishDiagnostics') this.#diagnostics.get(params.uri)?.(params.diagnostics);
    else if (method === 'workspace/configuration') this.#send({ id, result: params.items.map(item => settings[item.section] ?? {}) });
    else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}
