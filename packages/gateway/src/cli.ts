#!/usr/bin/env node
import { runCommand } from './serve/run-command.js';

process.exitCode = await runCommand(process.argv.slice(2), process.env);
// Everything is stopped by now; a connection that forgot to end must not keep the terminal waiting.
setTimeout(() => process.exit(), 2_000).unref();
