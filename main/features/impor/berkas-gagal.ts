import { AppFailure } from '#shared/contract/errors.ts'

/** Says that a file cannot be read: what is wrong, that nothing changed, what to do. */
export function failBerkas(sebab: string, saran: string, cause?: unknown): never {
  throw new AppFailure({ code: 'berkas', pesan: `${sebab} Tidak ada yang berubah. ${saran}` }, { cause })
}

export const saranXlsx = 'Buka berkas itu di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu coba lagi.'
export const saranUnduh = 'Unduh atau salin ulang berkasnya, lalu coba lagi.'
