internal import ArgumentParser

struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Who is mentioned, and with whom.",
    discussion: """
      A register in YAML lists people, bodies and offices with the forms they go by; without --actors it is \
      that of tenor.yaml, or UK probation's people and bodies, which ship with Tenor.

        tenor actors dumps/                           who is mentioned: the same as tenor actors report
        tenor actors graph dumps/ --format svg        the network: tested, measured, drawn
        tenor actors timeline dumps/ --by year        what appeared, vanished and strengthened
        tenor actors show "Justin Russell" dumps/     one actor: by year, with whom, and the lines
        tenor actors check my-actors.yaml dumps/      what is wrong, or doubtful, with a register
        tenor actors suggest dumps/                   people, bodies and acronyms that the register lacks
      """,
    subcommands: [
      ActorsReportCommand.self, ActorsGraphCommand.self, ActorsTimelineCommand.self,
      ActorsShowCommand.self, ActorsCheckCommand.self,
      ActorsSuggestCommand.self,
    ],
    defaultSubcommand: ActorsReportCommand.self)
}
