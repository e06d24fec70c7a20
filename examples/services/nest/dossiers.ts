// A NestJS service in CommonJS: the client is one provider of the module, injected where it is needed.
import 'reflect-metadata';
import { Controller, Get, Injectable, Module, NotFoundException, Param, ParseIntPipe } from '@nestjs/common';
import { DsClient, DsNotFoundError } from '@org/ds-client';

@Injectable()
export class DossierService {
  constructor(private readonly client: DsClient) {}

  async summary(number: number) {
    try {
      const { state, demarche, champs } = await this.client.getDossier(number, {
        include: { messages: false },
      });
      return { number, state, title: demarche.title, champs: champs.length };
    } catch (error) {
      if (error instanceof DsNotFoundError) throw new NotFoundException(error.code);
      throw error;
    }
  }
}

@Controller('dossiers')
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

  @Get(':number')
  get(@Param('number', ParseIntPipe) number: number) {
    return this.dossiers.summary(number);
  }
}

@Module({
  controllers: [DossierController],
  // Token and endpoint come from DS_API_TOKEN and DS_API_URL.
  providers: [DossierService, { provide: DsClient, useFactory: () => new DsClient() }],
})
export class DossierModule {}
