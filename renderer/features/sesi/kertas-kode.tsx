import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { KelompokKode } from './kelompok-kode.tsx'
import kodeCss from './kode.module.css'

/** The sheet for the drawer: drawn only while the code is on the screen, and only on paper. */
export function KertasKode({ kode, tempat }: { readonly kode: string; readonly tempat: readonly string[] }) {
  return (
    <LembarCetak className={kodeCss.kertasKode}>
      <h1>Kode pemulihan Buku Pustu</h1>
      <p>{tempat.length > 0 ? tempat.join(', ') : 'Tempat: ________________________________'}</p>
      <KelompokKode kode={kode} />
      <p>
        Dicetak {formatTanggal(tanggalLokal(new Date()))}. Kode yang dicetak sebelum tanggal ini tidak berlaku lagi.
      </p>
      <h2>Untuk apa</h2>
      <p>
        Kode ini membuka buku kalau lupa semua kata sandi, dan membuka cadangannya di laptop lain. Tanpa kata sandi dan
        tanpa kode ini, isi buku tidak dapat dibaca siapa pun, juga tidak oleh pembuat program.
      </p>
      <h2>Di mana disimpan</h2>
      <p>
        Di tempat terkunci, jauh dari laptop dan flashdisk, misalnya di lemari arsip Puskesmas dalam amplop tertutup.
        Jangan difoto dan jangan dikirim lewat pesan.
      </p>
      <h2>Cara memakai</h2>
      <p>Di layar "Buku terkunci" pilih "Lupa kata sandi", ketik kode ini, lalu buat kata sandi baru.</p>
      <table>
        <tbody>
          <tr>
            <th>Disimpan oleh</th>
            <td />
          </tr>
          <tr>
            <th>Tanggal</th>
            <td />
          </tr>
          <tr>
            <th>Tanda tangan</th>
            <td />
          </tr>
        </tbody>
      </table>
    </LembarCetak>
  )
}
