import 'reflect-metadata';
import { Controller, Get, Inject, Injectable, Module, Param, ParseIntPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Dossier, DsClient } from '@org/ds-client';
import { type DownloadedFile, downloadFile } from '@org/ds-client/download';
import { createEmulator } from '@org/ds-client/testing';
import { verifyWebhook } from '@org/ds-client/webhooks';
import { scenario } from './scenario.js';

@Injectable()
class Dossiers {
  constructor(@Inject(DsClient) private readonly client: DsClient) {}

  read(number: number): Promise<Dossier> {
    return this.client.getDossier(number);
  }

  async firstFile(number: number): Promise<DownloadedFile | undefined> {
    const [file] = await this.client.dossierFiles(number);
    return file && downloadFile(file);
  }
}

@Controller('dossiers')
class DossiersController {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  @Get(':number')
  async read(@Param('number', ParseIntPipe) number: number) {
    const { state } = await this.dossiers.read(number);
    return { state };
  }
}

@Module({
  controllers: [DossiersController],
  providers: [Dossiers, { provide: DsClient, useFactory: () => new DsClient() }],
})
class AppModule {}

async function main(): Promise<void> {
  const app = await NestFactory.create(AppModule, { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  const answer = await fetch(`${await app.getUrl()}/dossiers/20001`);
  const { state } = (await answer.json()) as { state?: string };
  if (state === undefined) throw new Error(`Expected a state, not HTTP ${answer.status}.`);
  await app.close();
  if (typeof verifyWebhook !== 'function' || typeof createEmulator !== 'function')
    throw new Error('Expected functions.');
  console.log(await scenario({ url: process.env.DS_API_URL, token: process.env.DS_API_TOKEN }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
