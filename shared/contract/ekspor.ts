import { z } from 'zod'
import { elemenDhis2, kelompokDhis2 } from '#shared/domain/ekspor/dhis2.ts'
import { jenisEkspor } from '#shared/domain/ekspor/jenis.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Ok, TanggalIso } from './dasar.ts'

const Kode = z.string().trim().min(1).max(100)

/** Which ids a DHIS2 uses; what is left out has a code of its own. */
export const PetaanDhis2 = z.strictObject({
  idScheme: z.enum(['code', 'uid']),
  dataSet: Kode.optional(),
  /** By name of the posyandu. */
  orgUnit: z.partialRecord(z.string().max(200), Kode).optional(),
  dataElement: z.partialRecord(z.enum(elemenDhis2), Kode).optional(),
  categoryOptionCombo: z.partialRecord(z.enum(kelompokDhis2 as [string, ...string[]]), Kode).optional(),
})

export const JenisEkspor = z.enum(jenisEkspor)

/** The files of one kind, and who is in none of them. */
const HasilJenis = z.strictObject({
  jenis: JenisEkspor,
  berkas: z.array(z.strictObject({ nama: z.string(), posyandu: z.string().nullable(), baris: z.int() })),
  dilewati: z.array(
    z.strictObject({ nama: z.string(), tanggalLahir: TanggalIso.nullable(), posyandu: z.string(), alasan: z.string() }),
  ),
  catatan: z.array(z.string()),
})
/** What was written, and where it lies. */
export const HasilTulis = z.strictObject({ folder: z.string(), jenis: z.array(HasilJenis) })
export type HasilTulis = z.infer<typeof HasilTulis>

export const eksporCalls = {
  /** The sticks that are in. */
  'ekspor.listStik': defineCall({
    hak: 'laporan',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: z.string(), nama: z.string() })),
  }),
  /** Writes files for other programs, on a stick or beside the reports. */
  'ekspor.write': defineCall({
    hak: 'laporan',
    input: z.strictObject({
      bulan: BulanIso,
      posyanduId: Id.nullable(),
      jenis: z.array(JenisEkspor).min(1).max(jenisEkspor.length),
      stikId: z.string().max(500).nullable(),
    }),
    output: HasilTulis,
  }),
  /** Shows the folder written last in the file manager of the computer. */
  'ekspor.openFolder': defineCall({ hak: 'laporan', input: z.strictObject({}), output: Ok }),
  'ekspor.readPetaan': defineCall({ hak: 'laporan', input: z.strictObject({}), output: PetaanDhis2 }),
  'ekspor.savePetaan': defineCall({ hak: 'kelola', input: PetaanDhis2, output: Ok }),
} as const
