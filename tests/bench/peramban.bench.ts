import { type Baris, takTerukur } from './baris.ts'
import { benchJendela, pekerjaanJendela } from './jendela.bench.ts'
import { buildTampilan, findPeramban } from './jendela-uji.ts'
import { benchLembar, pekerjaanLembar } from './lembar.bench.ts'

/** Everything that needs a browser; where there is none, the same rows without figures and with the reason. */
export async function benchPeramban(): Promise<Baris[]> {
  const peramban = findPeramban()
  if (peramban.kind === 'tidakAda') {
    const semua = [...Object.values(pekerjaanJendela), ...Object.values(pekerjaanLembar)]
    return semua.map((pekerjaan) => takTerukur(pekerjaan, peramban.sebab))
  }
  const tampilan = await buildTampilan()
  try {
    const { executablePath } = peramban
    return [...(await benchJendela(executablePath, tampilan)), ...(await benchLembar(executablePath, tampilan))]
  } finally {
    await tampilan.hapus()
  }
}
