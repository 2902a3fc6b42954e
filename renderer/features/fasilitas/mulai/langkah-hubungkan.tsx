import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Kerangka } from './kerangka.tsx'

/** The last step of a Puskesmas: its posyandu and children come from its Pustu, once they are connected. */
export function LangkahHubungkan() {
  return (
    <Kerangka
      kini="hubungkan"
      judul="Hubungkan dengan Pustu"
      lead="Posyandu dan anak tidak diketik di sini. Semuanya datang dari buku Pustu lewat flashdisk, sesudah kedua buku dihubungkan satu kali."
      lanjut={
        <>
          <ButtonLink to="/" rupa="teks">
            Nanti saja, ke Beranda
          </ButtonLink>
          <span data-awal>
            <ButtonLink to="/kirim?bagian=kenalan" rupa="utama">
              Hubungkan
            </ButtonLink>
          </span>
        </>
      }
    >
      <ol>
        <li>Simpan kartu buku ini ke flashdisk, dan berikan kepada Pustu.</li>
        <li>Pustu membaca kartu itu, lalu menyimpan kartunya sendiri ke flashdisk yang sama.</li>
        <li>Baca kartu Pustu di sini. Lewat telepon, enam kata dibacakan dan didengarkan.</li>
      </ol>
    </Kerangka>
  )
}
